import Model

/// Gathers the links of diagrams into flows. Links that a diagram repeats from other slides are not taken: they say
/// nothing new, and have lost the instances that the others tell apart.
struct FlowGathering {
    private struct Entry {
        var link: Link
        var use: FlowUse
        var narrowedProtocol: String?
        var reason: FlowMatrix.Reason?
    }

    private let catalog: Catalog
    private var entries: [FlowKey: [Entry]] = [:]
    private var ends: [FlowKey: (source: FlowEnd, destination: FlowEnd)] = [:]

    init(catalog: Catalog) { self.catalog = catalog }

    mutating func add(_ diagram: Diagram, of slide: Slide) {
        let places = NodePlaces(diagram, catalog)
        for link in diagram.links where !link.isDerived {
            guard let from = places[link.from], let to = places[link.to], let channel = catalog.channel(link.channel)
            else { continue }
            let key = FlowKey(source: from.key, destination: to.key, channel: channel.id)
            let use = FlowUse(
                slide: slide.id, slideTitle: slide.title, diagram: diagram.id, diagramTitle: diagram.title,
                link: link.id, paths: link.paths, terms: link.terms)
            ends[key] = (from.end, to.end)
            entries[key, default: []].append(
                Entry(
                    link: link, use: use, narrowedProtocol: diagram.narrowedProtocols[channel.id],
                    reason: Self.reason(from, to, channel)))
        }
    }

    /// Two instances of one machine are two machines, and a firewall between or on them sees what they say.
    static func reason(
        _ from: NodePlaces.Place, _ to: NodePlaces.Place, _ channel: Channel
    ) -> FlowMatrix.Reason? {
        if channel.transport == .none, [from, to].contains(where: { $0.end.component.kind == .person }) {
            return .person
        }
        if from.host == to.host { return .insideOneMachine }
        return channel.transport == .none ? .noNetwork : nil
    }

    var result: (flows: [Flow], leftOut: [FlowMatrix.LeftOut]) {
        var flows: [Flow] = []
        var leftOut: [FlowMatrix.LeftOut] = []
        for key in entries.keys.sorted(by: isBefore) {
            let all = entries[key] ?? []
            let visible = all.filter { $0.reason == nil }
            // What one diagram draws inside a machine and another between two is seen between those two.
            guard let flow = flow(key, visible.isEmpty ? all : visible) else { continue }
            if visible.isEmpty, let reason = all.first?.reason {
                leftOut.append(FlowMatrix.LeftOut(flow: flow, reason: reason))
            } else {
                flows.append(flow)
            }
        }
        return (flows, leftOut)
    }

    private func flow(_ key: FlowKey, _ entries: [Entry]) -> Flow? {
        guard let ends = ends[key], let channel = catalog.channel(key.channel), let first = entries.first else {
            return nil
        }
        let narrowed = Set(entries.map(\.narrowedProtocol))
        let directions = Set(entries.map(\.link.terms.data))
        let conditions = entries.compactMap(\.link.terms.condition)
        return Flow(
            id: key.id(in: catalog), source: ends.source, destination: ends.destination, channel: channel,
            applicationProtocol: (narrowed.count == 1 ? first.narrowedProtocol : nil) ?? channel.applicationProtocol,
            data: directions.count == 1 ? first.link.terms.data : .both,
            purposes: entries.compactMap(\.link.terms.purpose).unique(),
            conditions: conditions.count == entries.count ? conditions.unique() : [],
            linkConfidence: Source.Confidence.firmest(of: entries.map(\.link.terms.confidence))
                ?? first.link.terms.confidence,
            uses: entries.map(\.use))
    }

    // MARK: Order

    private func isBefore(_ a: FlowKey, _ b: FlowKey) -> Bool {
        let (left, right) = (rank(a), rank(b))
        return left == right ? a.id(in: catalog) < b.id(in: catalog) : left.lexicographicallyPrecedes(right)
    }

    private func rank(_ key: FlowKey) -> [Int] {
        let zone = { (id: Zone.ID?) in catalog.zones.firstIndex { $0.id == id } ?? catalog.zones.count }
        let component = { (id: Component.ID) in catalog.components.firstIndex { $0.id == id } ?? 0 }
        return [
            zone(key.source.zone), zone(key.destination.zone), component(key.source.component),
            component(key.destination.component), catalog.channels.firstIndex { $0.id == key.channel } ?? 0,
        ]
    }
}

/// Where the nodes of a diagram lie.
struct NodePlaces {
    struct Place {
        var end: FlowEnd
        /// The top-level node, at which a person sits or in which the node lies.
        var host: Node.ID

        var key: FlowKey.End {
            FlowKey.End(component: end.component.id, machine: end.machine.id, zone: end.zone?.id)
        }
    }

    private var places: [Node.ID: Place] = [:]

    init(_ diagram: Diagram, _ catalog: Catalog) {
        for root in diagram.nodes {
            let host = root.at.flatMap { at in diagram.nodes.first { $0.id == at } } ?? root
            guard let machine = catalog.component(host.component) else { continue }
            let zone = (host.zone ?? root.zone).flatMap { catalog.zone($0) }
            for node in root.subtree {
                guard let component = catalog.component(node.component) else { continue }
                let end = FlowEnd(component: component, machine: machine, zone: zone)
                places[node.id] = Place(end: end, host: host.id)
            }
        }
    }

    subscript(id: Node.ID) -> Place? { places[id] }
}
