import Editions
import Model

/// Every flow of an edition that a firewall can see, and what was left out: gathered once an edition, and looked up in
/// constant time.
package final class FlowMatrix: Sendable {
    package let index: EditionIndex
    /// `nil` where nothing is known of the site.
    package let origin: MatrixOrigin?
    /// In the catalog's order of zones, then of components and channels. Each id once.
    package let flows: IdentifiedList<Flow>
    /// In the same order. None of them is a flow too.
    package let leftOut: [LeftOutFlow]
    private let visibleLinks: VisibleLinks
    /// Of links that both sides open, the position of the flow in the other direction.
    private let visibleBack: [LinkPlace: Int]
    private let flowsOfComponents: [Component.ID: [Int]]
    private let leftOutOfComponents: [Component.ID: [Int]]
    private let flowsOfChannels: [Channel.ID: [Int]]
    private let slidesOfChannels: [Channel.ID: [Int]]
    private let zoneTitles: [Zone.ID: String]
    /// Of the ends of flows, and of what was left out, which keep them alive.
    private let resolvedEnds: [ObjectIdentifier: ResolvedFlowEnd]
    private let flowChannels: [Channel.ID: FlowChannel]

    package init(_ index: EditionIndex, of site: Site? = nil) {
        self.index = index
        origin = site.map { MatrixOrigin($0) }
        var gathering = FlowGathering(catalog: index.catalog)
        var slidesOfChannels: [Channel.ID: [Int]] = [:]
        for (position, slide) in index.slides.enumerated() {
            for (place, diagram) in slide.diagrams.enumerated() {
                gathering.add(diagram, slide: position, position: place)
            }
            for channel in Set(slide.diagrams.lazy.flatMap(\.links).map(\.channel)) {
                slidesOfChannels[channel, default: []].append(position)
            }
        }
        let result = gathering.result()
        flows = IdentifiedList(result.flows)
        leftOut = result.leftOut
        self.slidesOfChannels = slidesOfChannels
        var visibleLinks = VisibleLinks(index.slides)
        for (place, flow) in result.visibleLinks { visibleLinks.add(place, flow: flow) }
        self.visibleLinks = visibleLinks
        visibleBack = result.visibleBack
        flowsOfComponents = Self.positions(of: result.flows)
        leftOutOfComponents = Self.positions(of: result.leftOut.map(\.flow))
        var channels: [Channel.ID: [Int]] = [:]
        for (position, flow) in result.flows.enumerated() { channels[flow.channel, default: []].append(position) }
        flowsOfChannels = channels
        let catalog = index.catalog
        let zoneTitles = Dictionary(
            catalog.zones.map { ($0.id, catalog.title(of: $0.id)) }, uniquingKeysWith: { first, _ in first })
        self.zoneTitles = zoneTitles
        var ends: [ObjectIdentifier: ResolvedFlowEnd] = [:]
        for end in result.ends {
            ends[ObjectIdentifier(end)] = ResolvedFlowEnd(end, catalog, zoneTitles: zoneTitles)
        }
        resolvedEnds = ends
        flowChannels = Dictionary(
            catalog.channels.map { ($0.id, FlowChannel($0, index)) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Returns: `nil` for an end with a component that the edition does not have.
    package func resolved(_ end: FlowEnd) -> ResolvedFlowEnd? {
        resolvedEnds[ObjectIdentifier(end)] ?? ResolvedFlowEnd(end, index.catalog, zoneTitles: zoneTitles)
    }

    func resolved(_ channel: Channel.ID) -> FlowChannel? { flowChannels[channel] }

    /// A zone's title after those of the zones that contain it.
    func title(of zone: Zone.ID) -> String { zoneTitles[zone] ?? zone.text }

    /// The positions of the flows of which a component is an end, or the machine of an end.
    private static func positions(of flows: [Flow]) -> [Component.ID: [Int]] {
        var positions: [Component.ID: [Int]] = [:]
        for (position, flow) in flows.enumerated() {
            for end in [flow.source, flow.destination] {
                for component in [end.component, end.machine] where positions[component]?.last != position {
                    positions[component, default: []].append(position)
                }
            }
        }
        return positions
    }

    package var version: String { index.edition.version }

    /// What it is of, for readers: `edition 1.03 (released) at Example Corp`.
    package var subject: String {
        "edition \(index.edition.statusName)" + (index.deployment.map { " at \($0.name)" } ?? "")
    }

    package func flow(_ id: Flow.ID) -> Flow? { flows[id] }

    /// The flow that a link is part of; `nil` where no firewall sees it, or no slide has it as its own.
    package func flow(of link: LinkPlace) -> Flow? { visibleLinks.flow(of: link).map { flows[$0] } }

    /// The flow that a link is part of, and that of its other direction, where both sides open it.
    package func flows(of link: LinkPlace) -> [Flow] { positions(of: link).map { flows[$0] } }

    /// The positions of these flows.
    package func positions(of link: LinkPlace) -> [Int] {
        guard let first = visibleLinks.flow(of: link) else { return visibleBack[link].map { [$0] } ?? [] }
        return visibleBack.isEmpty ? [first] : [first] + (visibleBack[link].map { [$0] } ?? [])
    }

    /// Whether a firewall can see the link.
    package func isVisible(_ link: LinkPlace) -> Bool { visibleLinks.contains(link) }

    /// The flows of which an end is one of the components or on it as on a machine, in the matrix's order.
    package func flows(at components: Set<Component.ID>) -> [Flow] { positions(at: components).map { flows[$0] } }

    /// The positions of these flows.
    package func positions(at components: Set<Component.ID>) -> [Int] {
        Set(components.flatMap { flowsOfComponents[$0] ?? [] }).sorted()
    }

    /// Likewise of what was left out.
    package func leftOut(at components: Set<Component.ID>) -> [Flow] {
        Set(components.flatMap { leftOutOfComponents[$0] ?? [] }).sorted().map { leftOut[$0].flow }
    }

    /// The flows over a port, in the matrix's order.
    package func flows(over port: Port.ID) -> [Flow] { positions(over: port).map { flows[$0] } }

    /// The positions of these flows.
    package func positions(over port: Port.ID) -> [Int] {
        index.channels(over: port).flatMap { flowsOfChannels[$0] ?? [] }.sorted()
    }

    /// The flows over a channel, in the matrix's order.
    package func flows(on channel: Channel.ID) -> [Flow] { (flowsOfChannels[channel] ?? []).map { flows[$0] } }

    /// The positions of the slides that have a link over one of the channels, in reading order.
    package func slides(over channels: [Channel.ID]) -> [Int] {
        Set(channels.flatMap { slidesOfChannels[$0] ?? [] }).sorted()
    }

    /// How many were left out for each reason; reasons for which none was are not in it.
    package var leftOutCounts: [(reason: LeftOutReason, count: Int)] {
        LeftOutReason.allCases.compactMap { reason in
            let count = leftOut.count { $0.reason == reason }
            return count > 0 ? (reason, count) : nil
        }
    }
}
