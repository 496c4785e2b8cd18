import Model

/// Something that a firewall lets through no more.
package enum BlockedTraffic: Sendable, Hashable {
    /// Connections to these numbers, whatever listens there; over both transports if none is named.
    case numbers(ClosedRange<UInt16>, Channel.Transport?)
    /// Connections to a port of the catalog, whatever its number.
    case port(Port.ID, Channel.Transport?)
    case flow(Flow.ID)
    /// What one diagram draws from one end to another over a channel, which a firewall cannot tell apart.
    case connection(Slide.ID, Diagram.ID, DrawnConnection)
}

/// What the links of a diagram with the same ends and channel have in common.
package struct DrawnConnection: Sendable, Hashable {
    package var from: Node.ID
    package var to: Node.ID
    package var channel: Channel.ID

    package init(_ link: Link) {
        (from, to, channel) = (link.from, link.to, link.channel)
    }
}

/// A link that is cut, wholly or in some cases.
package struct CutLink: Sendable, Hashable {
    package var diagram: Diagram.ID
    package var link: Link
    /// When it is cut; empty if always.
    package var conditions: [String]
}

extension Slide {
    /// The links of the slide that are cut, in the order of its diagrams. What stays inside one machine, or goes over no
    /// network, never is.
    package func links(cutBy blocked: [BlockedTraffic], in catalog: Catalog) -> [CutLink] {
        diagrams.flatMap { diagram in
            let places = NodePlaces(diagram, catalog)
            return diagram.links.compactMap { link -> CutLink? in
                guard let seen = FirewallLink(link, places, catalog) else { return nil }
                return blocked.contains { seen.isItself($0, on: id, in: diagram.id) }
                    ? CutLink(diagram: diagram.id, link: link, conditions: [])
                    : seen.conditions(of: blocked).map { CutLink(diagram: diagram.id, link: link, conditions: $0) }
            }
        }
    }
}

extension Diagram {
    /// The flows of the links that a firewall can see.
    package func flows(in catalog: Catalog) -> [Link.ID: Flow.ID] {
        let places = NodePlaces(self, catalog)
        let pairs = links.compactMap { link in FirewallLink(link, places, catalog).map { (link.id, $0.flow) } }
        return Dictionary(pairs) { first, _ in first }
    }
}

/// A link that a firewall can see.
private struct FirewallLink {
    let link: Link
    let channel: Channel
    let flow: Flow.ID

    init?(_ link: Link, _ places: NodePlaces, _ catalog: Catalog) {
        guard let from = places[link.from], let to = places[link.to], let channel = catalog.channel(link.channel),
            FlowGathering.reason(from, to, channel) == nil
        else { return nil }
        self.link = link
        self.channel = channel
        flow = FlowKey(source: from.key, destination: to.key, channel: channel.id).id(in: catalog)
    }

    func isItself(_ blocked: BlockedTraffic, on slide: Slide.ID, in diagram: Diagram.ID) -> Bool {
        switch blocked {
        case .flow(let id): id == flow
        case .connection(let otherSlide, let otherDiagram, let connection):
            (otherSlide, otherDiagram, connection) == (slide, diagram, DrawnConnection(link))
        case .numbers, .port: false
        }
    }

    /// When the connection cannot be opened: always, as an empty list, if all of its ports are blocked; `nil` if none
    /// is.
    func conditions(of blocked: [BlockedTraffic]) -> [String]? {
        let extents = channel.ports.map { port in (port, extent(of: blocked, on: port)) }
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
