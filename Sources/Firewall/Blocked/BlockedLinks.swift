import Editions
import Model

/// Which links of an edition are cut when traffic is blocked.
struct BlockedLinks {
    private let matrix: FlowMatrix
    private let blocked: [BlockedTraffic]

    init(_ blocked: [BlockedTraffic], in matrix: FlowMatrix) {
        self.matrix = matrix
        self.blocked = blocked
    }

    /// The positions of the slides that can have a link that is cut, in reading order.
    var slides: [Int] {
        let index = matrix.index
        var channels: [Channel.ID] = []
        var slides: Set<Int> = []
        for traffic in blocked {
            switch traffic {
            case .port(let port, _): channels += index.channels(over: port)
            case .numbers: channels += index.catalog.channels.map(\.id).filter { conditions(of: $0) != nil }
            case .flow(let id): if let flow = matrix.flow(id) { channels.append(flow.channel) }
            case .connection(let slide, _, _):
                if let position = index.slides.position(of: slide) { slides.insert(position) }
            }
        }
        return slides.union(matrix.slides(over: channels)).sorted()
    }

    /// The links of a slide that are cut, in the order of its diagrams. What stays inside one machine, or goes over no
    /// network, never is.
    func links(on position: Int) -> [CutLink] {
        let slide = matrix.index.slides[position]
        var known: [Channel.ID: [String]?] = [:]
        return slide.diagrams.enumerated().flatMap { diagramPlace, diagram in
            diagram.links.enumerated().compactMap { linkPlace, link -> CutLink? in
                let place = LinkPlace(slide: position, diagram: diagramPlace, link: linkPlace)
                guard matrix.isVisible(place) else { return nil }
                let isWhole = blocked.contains { isItself($0, link, at: place, in: diagram.id, on: slide.id) }
                if known[link.channel] == nil { known[link.channel] = .some(conditions(of: link.channel)) }
                guard let conditions = isWhole ? [] : known[link.channel] ?? nil else { return nil }
                return CutLink(place: place, diagram: diagram.id, link: link, conditions: conditions)
            }
        }
    }

    /// When connections over a channel cannot be opened because of their ports: always, as an empty list; `nil` if they can.
    private func conditions(of id: Channel.ID) -> [String]? {
        let catalog = matrix.index.catalog
        return catalog.channels[id].flatMap {
            ChannelBlocking($0, catalog.ports(of: $0)).conditions(of: blocked)
        }
    }

    private func isItself(
        _ blocked: BlockedTraffic, _ link: Link, at place: LinkPlace, in diagram: Diagram.ID, on slide: Slide.ID
    ) -> Bool {
        switch blocked {
        case .flow(let id): matrix.flow(of: place)?.id == id
        case .connection(let otherSlide, let otherDiagram, let connection):
            (otherSlide, otherDiagram, connection) == (slide, diagram, DrawnConnection(link))
        case .numbers, .port: false
        }
    }
}

/// When connections over a channel cannot be opened.
private struct ChannelBlocking {
    private let channel: Channel
    private let ports: [Port]

    init(_ channel: Channel, _ ports: [Port]) {
        self.channel = channel
        self.ports = ports
    }

    /// Always, as an empty list, if all of its ports are blocked; `nil` if none is.
    func conditions(of blocked: [BlockedTraffic]) -> [String]? {
        let extents = ports.map { port in (port, extent(of: blocked, on: port)) }
        guard extents.contains(where: { $0.1 != .none }) else { return nil }
        guard extents.contains(where: { $0.1 != .whole }) else { return [] }
        return extents.filter { $0.1 != .none }.map { port, extent in
            extent == .part ? "where a blocked port of \(port.number) is used" : "where port \(port.number) is used"
        }
    }

    private enum Extent { case none, part, whole }

    private func extent(of blocked: [BlockedTraffic], on port: Port) -> Extent {
        let extents = blocked.map { extent(of: $0, on: port) }
        return extents.contains(.whole) ? .whole : extents.contains(.part) ? .part : .none
    }

    private func extent(of blocked: BlockedTraffic, on port: Port) -> Extent {
        switch blocked {
        case .port(let id, let transport): return id == port.id && isCarried(by: transport) ? .whole : .none
        case .numbers(let numbers, let transport):
            guard isCarried(by: transport), let own = port.number.range, own.overlaps(numbers) else { return .none }
            return numbers.contains(own.lowerBound) && numbers.contains(own.upperBound) ? .whole : .part
        case .flow, .connection: return .none
        }
    }

    private func isCarried(by transport: Channel.Transport?) -> Bool {
        transport.map { $0 == channel.transport } ?? true
    }
}
