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
        /// Component, machine, zone, and the number of other zones.
        let source: SIMD4<Int32>
        let destination: SIMD4<Int32>
        let channel: Int32

        init(_ key: FlowKey, _ catalog: Catalog) {
            source = Self.positions(of: key.source, catalog)
            destination = Self.positions(of: key.destination, catalog)
            channel = Int32(truncatingIfNeeded: catalog.position(of: key.channel) ?? -1)
        }

        private static func positions(of end: FlowEnd, _ catalog: Catalog) -> SIMD4<Int32> {
            SIMD4(
                Int32(truncatingIfNeeded: catalog.position(of: end.component) ?? -1),
                Int32(truncatingIfNeeded: catalog.position(of: end.machine) ?? -1),
                Int32(truncatingIfNeeded: end.zone.flatMap { catalog.position(of: $0) } ?? -1),
                Int32(truncatingIfNeeded: end.otherZones.count))
        }

        /// In the catalog's order of zones, then of components and channels; no zone comes last.
        static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

        private var rank: (UInt32, UInt32, Int32, Int32, Int32) {
            (UInt32(bitPattern: source.z), UInt32(bitPattern: destination.z), source.x, destination.x, channel)
        }
    }

    private let catalog: Catalog
    private let channelConfidences: [Channel.ID: Source.Confidence]
    private var positions: [Positions: Int] = [:]
    /// With one object for all equal ends.
    private var keys: [FlowKey] = []
    private var ends: [SIMD4<Int32>: FlowEnd] = [:]
    /// Of each key.
    private var names: [Positions] = []
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
                let transports = catalog.transports(of: link.channel)
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
        let source = ends[names.source] ?? key.source
        ends[names.source] = source
        let destination = ends[names.destination] ?? key.destination
        ends[names.destination] = destination
        keys.append(FlowKey(source: source, destination: destination, channel: key.channel))
        self.names.append(names)
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
        /// The ends of both, each once.
        var ends: [FlowEnd] = []
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
        result.ends = Array(ends.values)
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
        (entries, keys, names, ends) = ([], [], [], [:])
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
        // An edition has a hundred times as many flows as ends.
        let texts = ends.mapValues { FlowKey.name(of: $0, catalog) }
        func name(_ end: FlowEnd, _ positions: SIMD4<Int32>) -> String {
            texts[positions] ?? FlowKey.name(of: end, catalog)
        }
        let ranked = keys.indices.filter { !entries[$0].isEmpty }.map { key in
            let (flow, names) = (keys[key], names[key])
            let id = FlowKey.id(
                from: name(flow.source, names.source), to: name(flow.destination, names.destination), flow.channel)
            return (names: names, id: id, key: key)
        }
        return ranked.sorted { a, b in a.names < b.names || !(b.names < a.names) && a.id < b.id }
            .map { ($0.key, $0.id) }
    }
}
