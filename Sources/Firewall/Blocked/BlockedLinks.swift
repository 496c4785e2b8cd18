import Editions
import Model

/// Which links of an edition are cut when traffic is blocked.
struct BlockedLinks {
    private let matrix: FlowMatrix
    private let blocked: [BlockedTraffic]
    private let blocksFlows: Bool

    init(_ blocked: [BlockedTraffic], in matrix: FlowMatrix) {
        self.matrix = matrix
        self.blocked = blocked
        blocksFlows = blocked.contains { if case .flow = $0 { true } else { false } }
    }

    /// The positions of the slides that can have a link that is cut, in reading order.
    var slides: [Int] {
        let index = matrix.index
        var channels: [Channel.ID] = []
        var slides: Set<Int> = []
        for traffic in blocked {
            switch traffic {
            case .port(let port, _): channels += index.channels(over: port)
            case .numbers, .transport: channels += index.catalog.channels.map(\.id).filter { conditions(of: $0) != nil }
            case .flow(let id): if let flow = matrix.flow(id) { channels.append(flow.channel) }
            case .connection(let slide, _, _):
                if let position = index.slides.position(of: slide) { slides.insert(position) }
            }
        }
        return slides.union(matrix.slides(over: channels)).sorted()
    }

    /// The channels over which connections cannot be opened, always or in some cases.
    var channels: Set<Channel.ID> {
        Set(matrix.index.catalog.channels.lazy.map(\.id).filter { conditions(of: $0) != nil })
    }

    /// Whether a link of a slide is cut.
    ///
    /// - Parameter channels: those of `channels`.
    func cutsLink(on position: Int, over channels: Set<Channel.ID>) -> Bool {
        let slide = matrix.index.slides[position]
        for (diagramPlace, diagram) in slide.diagrams.enumerated() {
            for (linkPlace, link) in diagram.links.enumerated() {
                let place = LinkPlace(slide: position, diagram: diagramPlace, link: linkPlace)
                guard matrix.isVisible(place) else { continue }
                if channels.contains(link.channel) || blockedDirections(of: place) != nil { return true }
                if blocked.contains(where: { isItself($0, link, at: place, in: diagram.id, on: slide.id) }) {
                    return true
                }
            }
        }
        return false
    }

    /// The links of a slide that are cut, in the order of its diagrams. What stays inside one machine, or goes over no
    /// network, never is.
    func links(on position: Int) -> [CutLink] {
        let slide = matrix.index.slides[position]
        var known: [Channel.ID: [BlockedCondition]?] = [:]
        return slide.diagrams.enumerated().flatMap { diagramPlace, diagram in
            diagram.links.enumerated().compactMap { linkPlace, link -> CutLink? in
                let place = LinkPlace(slide: position, diagram: diagramPlace, link: linkPlace)
                guard matrix.isVisible(place) else { return nil }
                let isWhole = blocked.contains { isItself($0, link, at: place, in: diagram.id, on: slide.id) }
                if known[link.channel] == nil { known[link.channel] = .some(conditions(of: link.channel)) }
                guard
                    let conditions = isWhole
                        ? [] : Self.either(known[link.channel] ?? nil, blockedDirections(of: place))
                else { return nil }
                return CutLink(place: place, diagram: diagram.id, link: link, conditions: conditions)
            }
        }
    }

    /// When connections over a channel cannot be opened because of their ports: always, as an empty list; `nil` if they can.
    private func conditions(of id: Channel.ID) -> [BlockedCondition]? {
        let catalog = matrix.index.catalog
        return catalog.channels[id].flatMap {
            ChannelBlocking($0, catalog).conditions(of: blocked)
        }
    }

    private func isItself(
        _ blocked: BlockedTraffic, _ link: Link, at place: LinkPlace, in diagram: Diagram.ID, on slide: Slide.ID
    ) -> Bool {
        switch blocked {
        case .flow: false
        case .connection(let otherSlide, let otherDiagram, let connection):
            (otherSlide, otherDiagram, connection) == (slide, diagram, DrawnConnection(link))
        case .numbers, .port, .transport: false
        }
    }

    /// When connections of a link cannot be opened because flows are blocked: always, as an empty list, if all of its flows
    /// are; `nil` if none is.
    private func blockedDirections(of place: LinkPlace) -> [BlockedCondition]? {
        guard blocksFlows else { return nil }
        let flows = matrix.flows(of: place)
        let cut = flows.filter { flow in blocked.contains(.flow(flow.id)) }
        guard !cut.isEmpty else { return nil }
        guard cut.count < flows.count else { return [] }
        return cut.map { flow in
            .openedBy(matrix.resolved(flow.source)?.title ?? flow.source.component.text)
        }
    }

    private static func either(_ a: [BlockedCondition]?, _ b: [BlockedCondition]?) -> [BlockedCondition]? {
        guard let a, let b else { return a ?? b }
        return a.isEmpty || b.isEmpty ? [] : (a + b).unique()
    }
}
