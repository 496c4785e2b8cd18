import Editions
import Model

/// Which links of an edition are cut when traffic is blocked.
struct BlockedLinks {
    private let matrix: FlowMatrix
    private let blocked: [BlockedTraffic]
    private let blocksFlows: Bool
    /// When connections over a channel cannot be opened because of its ports: always, as an empty list. A channel over which
    /// they can is not in it.
    private let conditions: [Channel.ID: [BlockedCondition]]

    /// - Parameter channels: those that are asked about; `nil` for all of the edition.
    init(_ blocked: [BlockedTraffic], in matrix: FlowMatrix, over channels: [Channel.ID]? = nil) {
        self.matrix = matrix
        self.blocked = blocked
        blocksFlows = blocked.contains { if case .flow = $0 { true } else { false } }
        var conditions: [Channel.ID: [BlockedCondition]] = [:]
        for channel in Self.concerned(by: blocked, channels, matrix.index) where conditions[channel] == nil {
            guard let place = matrix.index.catalog.position(of: channel) else { continue }
            conditions[channel] = ChannelBlocking(matrix.index.catalog.channels[place], matrix.index.catalog)
                .conditions(of: blocked)
        }
        self.conditions = conditions
    }

    /// The channels that can be cut because of their ports or transports.
    private static func concerned(
        by blocked: [BlockedTraffic], _ channels: [Channel.ID]?, _ index: EditionIndex
    ) -> [Channel.ID] {
        blocked.flatMap { traffic -> [Channel.ID] in
            switch traffic {
            case .port(let port, _): index.channels(over: port)
            case .numbers, .transport: channels ?? index.catalog.channels.map(\.id)
            case .flow, .connection: []
            }
        }
    }

    /// The positions of the slides that can have a link that is cut, in reading order.
    var slides: [Int] {
        var channels = Array(conditions.keys)
        var slides: Set<Int> = []
        for traffic in blocked {
            switch traffic {
            case .flow(let id): if let flow = matrix.flow(id) { channels.append(flow.channel) }
            case .connection(let slide, _, _):
                if let position = matrix.index.slides.position(of: slide) { slides.insert(position) }
            case .port, .numbers, .transport: break
            }
        }
        return slides.union(matrix.slides(over: channels)).sorted()
    }

    /// The channels over which connections cannot be opened, always or in some cases.
    var channels: Set<Channel.ID> { Set(conditions.keys) }

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
        var cut: [CutLink] = []
        for (diagramPlace, diagram) in slide.diagrams.enumerated() {
            for (linkPlace, link) in diagram.links.enumerated() {
                let place = LinkPlace(slide: position, diagram: diagramPlace, link: linkPlace)
                guard matrix.isVisible(place) else { continue }
                let isWhole = blocked.contains { isItself($0, link, at: place, in: diagram.id, on: slide.id) }
                guard
                    let conditions = isWhole
                        ? [] : Self.either(conditions[link.channel], blockedDirections(of: place))
                else { continue }
                cut.append(CutLink(place: place, diagram: diagram.id, link: link, conditions: conditions))
            }
        }
        return cut
    }

    private func isItself(
        _ blocked: BlockedTraffic, _ link: Link, at place: LinkPlace, in diagram: Diagram.ID, on slide: Slide.ID
    ) -> Bool {
        switch blocked {
        case .flow: false
        case .connection(let otherSlide, let otherDiagram, let connection):
            connection.isDrawn(by: link) && otherDiagram == diagram && otherSlide == slide
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
