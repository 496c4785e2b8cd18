import Editions
import Model

/// Gathers the links of an edition's diagrams into flows. Links that a diagram repeats from other slides are not counted:
/// they add nothing, and do not distinguish instances of one machine.
struct FlowGathering {
    private struct Entry {
        var place: LinkPlace
        var terms: LinkTerms
        var narrowedProtocol: String?
        var isAmongMembers: Bool
        var reason: LeftOutReason?
    }

    /// A key by the positions of its names in the catalog, which takes a quarter of the memory. -1 is no zone; all other
    /// names are in the catalog, because the compiler reports those that are not as errors. The number of an end's other
    /// zones identifies them: an instance that states its zone has none, and any other has all the rest of its machine's.
    private struct Positions: Hashable {
        private let values: SIMD8<Int32>

        init(_ key: FlowKey, _ catalog: Catalog) {
            func zone(_ id: Zone.ID?) -> Int { id.flatMap { catalog.zones.position(of: $0) } ?? -1 }
            func component(_ id: Component.ID) -> Int { catalog.components.position(of: id) ?? -1 }
            let positions = [
                component(key.source.component), component(key.source.machine), zone(key.source.zone),
                component(key.destination.component), component(key.destination.machine),
                zone(key.destination.zone), catalog.channels.position(of: key.channel) ?? -1,
                key.source.otherZones.count &* 10_000 &+ key.destination.otherZones.count,
            ]
            values = SIMD8(positions.map { Int32(truncatingIfNeeded: $0) })
        }
    }

    private let catalog: Catalog
    private let channelConfidences: [Channel.ID: Source.Confidence]
    private var positions: [Positions: Int] = [:]
    private var keys: [FlowKey] = []
    /// Of each key; empty for one that only repeated links have.
    private var entries: [[Entry]] = []
    /// The links that a firewall can see with the positions of their keys, in reading order.
    private var visible: [(place: LinkPlace, key: Int)] = []
    /// Likewise of the other direction of links that both sides open.
    private var visibleBack: [(place: LinkPlace, key: Int)] = []

    init(catalog: Catalog) {
        self.catalog = catalog
        channelConfidences = Dictionary(
            catalog.channels.compactMap { channel in Self.confidence(of: channel, catalog).map { (channel.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    mutating func add(_ diagram: Diagram, slide: Int, position: Int) {
        let places = NodePlaces(diagram, catalog)
        for (index, link) in diagram.links.enumerated() {
            guard let from = places[link.from], let to = places[link.to],
                let transports = catalog.channels[link.channel]?.transports
            else { continue }
            let isAmongMembers = link.from == link.to
            let entry = Entry(
                place: LinkPlace(slide: slide, diagram: position, link: index), terms: link.terms,
                narrowedProtocol: diagram.narrowedProtocols[link.channel], isAmongMembers: isAmongMembers,
                reason: Self.reason(from, to, transports, isAmongMembers: isAmongMembers))
            let (source, destination) = FlowEnd.meeting(from.end, to.end)
            let key = FlowKey(source: source, destination: destination, channel: link.channel)
            let isFlow = !link.isDerived
            let first = add(entry, to: key, isFlow: isFlow)
            if entry.reason == nil { visible.append((entry.place, first)) }
            guard link.terms.initiator == .both, key.source != key.destination else { continue }
            var reversed = entry
            reversed.terms.data = entry.terms.data.reversed
            let second = add(reversed, to: key.reversed, isFlow: isFlow)
            if entry.reason == nil { visibleBack.append((entry.place, second)) }
        }
    }

    /// - Returns: the position of the key.
    private mutating func add(_ entry: Entry, to key: FlowKey, isFlow: Bool) -> Int {
        let position = position(of: key)
        if isFlow { entries[position].append(entry) }
        return position
    }

    private mutating func position(of key: FlowKey) -> Int {
        let names = Positions(key, catalog)
        if let known = positions[names] { return known }
        positions[names] = keys.count
        keys.append(key)
        entries.append([])
        return keys.count - 1
    }

    /// Two instances of one machine are two machines, and so are two members of one stack: a firewall between or on them sees
    /// their connections.
    private static func reason(
        _ from: NodePlaces.Place, _ to: NodePlaces.Place, _ transports: [Channel.Transport], isAmongMembers: Bool
    ) -> LeftOutReason? {
        if !transports.isNetwork, from.isPerson || to.isPerson { return .person }
        if from.host == to.host, !isAmongMembers { return .insideOneMachine }
        return transports.isNetwork ? nil : .noNetwork
    }

    struct Result {
        var flows: [Flow] = []
        var leftOut: [LeftOutFlow] = []
        /// Each link that a firewall can see, with the position of its flow; `nil` where it only repeats a link that no slide
        /// has.
        var visibleLinks: [(place: LinkPlace, flow: Int?)] = []
        /// Likewise of the other direction of links that both sides open.
        var visibleBack: [LinkPlace: Int] = [:]
    }

    /// What was gathered goes as the result is made, since both of a large edition need not be in memory.
    consuming func result() -> Result {
        positions = [:]
        var result = Result()
        result.flows.reserveCapacity(keys.count)
        var flows: [Int?] = Array(repeating: nil, count: keys.count)
        for (key, id) in ordered() {
            let all = entries[key]
            entries[key] = []
            let seen = all.filter { $0.reason == nil }
            // What one diagram draws inside a machine and another between two is seen between those two.
            let flow = flow(keys[key], id, seen.isEmpty ? all : seen)
            if seen.isEmpty, let reason = all.first?.reason {
                result.leftOut.append(LeftOutFlow(flow: flow, reason: reason))
            } else {
                flows[key] = result.flows.count
                result.flows.append(flow)
            }
        }
        entries = []
        keys = []
        result.visibleLinks.reserveCapacity(visible.count)
        for (place, key) in visible { result.visibleLinks.append((place, flows[key])) }
        for (place, key) in visibleBack { result.visibleBack[place] = flows[key] }
        return result
    }

    private func flow(_ key: FlowKey, _ id: Flow.ID, _ entries: [Entry]) -> Flow {
        let narrowed = Set(entries.map(\.narrowedProtocol))
        let data = entries.dropFirst().reduce(entries.first?.terms.data ?? .unstated) { $0.joined(with: $1.terms.data) }
        let conditions = entries.compactMap(\.terms.condition)
        let linkConfidence = entries.reduce(nil) { Source.Confidence.firmer($0, $1.terms.confidence) }
        let channelConfidence = channelConfidences[key.channel] ?? linkConfidence
        return Flow(
            id: id, source: key.source, destination: key.destination, channel: key.channel,
            applicationProtocol: (narrowed.count == 1 ? narrowed.first ?? nil : nil)
                ?? catalog.channels[key.channel]?.applicationProtocol ?? "",
            data: data,
            purposes: entries.compactMap(\.terms.purpose).unique(),
            conditions: conditions.count == entries.count ? conditions.unique() : [], linkConfidence: linkConfidence,
            confidence: .weaker(linkConfidence, channelConfidence),
            isAmongMembers: entries.allSatisfy(\.isAmongMembers), uses: entries.map(\.place))
    }

    /// Of the channel and its ports, each as firm as its firmest source, the weakest; `nil` if none has a source.
    private static func confidence(of channel: Channel, _ catalog: Catalog) -> Source.Confidence? {
        let facts = [channel.sources] + catalog.ports(of: channel).map(\.sources)
        return facts.reduce(nil) { Source.Confidence.weaker($0, $1.firmest) }
    }

    /// The positions of the keys that links have as their own: in the catalog's order of zones, then of components and
    /// channels; those that are equal in all of these, by id.
    private func ordered() -> [(key: Int, id: Flow.ID)] {
        let ranked = keys.indices.filter { !entries[$0].isEmpty }
            .map { (rank: rank(keys[$0]), id: keys[$0].id(in: catalog), key: $0) }
        return ranked.sorted { a, b in a.rank == b.rank ? a.id < b.id : a.rank < b.rank }
            .map { ($0.key, $0.id) }
    }

    private func rank(_ key: FlowKey) -> (Int, Int, Int, Int, Int) {
        let zone = { (id: Zone.ID?) in id.flatMap { catalog.zones.position(of: $0) } ?? catalog.zones.count }
        return (
            zone(key.source.zone), zone(key.destination.zone),
            catalog.components.position(of: key.source.component) ?? 0,
            catalog.components.position(of: key.destination.component) ?? 0,
            catalog.channels.position(of: key.channel) ?? 0
        )
    }
}
