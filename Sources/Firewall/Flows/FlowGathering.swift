import Editions
import Model

/// Gathers the links of an edition's diagrams into flows. Links that a diagram repeats from other slides are not taken:
/// they say nothing new, and have lost the instances that the others tell apart.
struct FlowGathering {
    private struct Entry {
        var place: LinkPlace
        var terms: LinkTerms
        var narrowedProtocol: String?
        var reason: FlowMatrix.Reason?
    }

    private let catalog: Catalog
    private var keys: [FlowKey: Int] = [:]
    private var entries: [[Entry]] = []
    /// What the links that a firewall can see are parts of, in reading order.
    private var visible: [(place: LinkPlace, key: FlowKey)] = []

    init(catalog: Catalog) { self.catalog = catalog }

    mutating func add(_ diagram: Diagram, slide: Int, position: Int) {
        let places = NodePlaces(diagram, catalog)
        for (index, link) in diagram.links.enumerated() {
            guard let from = places[link.from], let to = places[link.to], let channel = catalog.channels[link.channel]
            else { continue }
            let key = FlowKey(source: from.end, destination: to.end, channel: channel.id)
            let place = LinkPlace(slide: slide, diagram: position, link: index)
            let reason = Self.reason(from, to, channel.transport)
            if reason == nil { visible.append((place, key)) }
            guard !link.isDerived else { continue }
            let entry = Entry(
                place: place, terms: link.terms, narrowedProtocol: diagram.narrowedProtocols[channel.id],
                reason: reason)
            if let known = keys[key] {
                entries[known].append(entry)
            } else {
                keys[key] = entries.count
                entries.append([entry])
            }
        }
    }

    /// Two instances of one machine are two machines, and a firewall between or on them sees what they say.
    private static func reason(
        _ from: NodePlaces.Place, _ to: NodePlaces.Place, _ transport: Channel.Transport
    ) -> FlowMatrix.Reason? {
        if transport == .none, from.isPerson || to.isPerson { return .person }
        if from.host == to.host { return .insideOneMachine }
        return transport == .none ? .noNetwork : nil
    }

    /// Of the links, those that a firewall can see, each with the position of its flow; `nil` where it only repeats one
    /// that no slide has.
    struct Result {
        var flows: [Flow] = []
        var leftOut: [FlowMatrix.LeftOut] = []
        var visibleLinks: [(place: LinkPlace, flow: Int?)] = []
    }

    func result() -> Result {
        var result = Result()
        var positions: [FlowKey: Int] = [:]
        for (key, entry) in ordered() {
            let all = entries[entry]
            let seen = all.filter { $0.reason == nil }
            // What one diagram draws inside a machine and another between two is seen between those two.
            let flow = flow(key, seen.isEmpty ? all : seen)
            if seen.isEmpty, let reason = all.first?.reason {
                result.leftOut.append(FlowMatrix.LeftOut(flow: flow, reason: reason))
            } else {
                positions[key] = result.flows.count
                result.flows.append(flow)
            }
        }
        result.visibleLinks = visible.map { ($0.place, positions[$0.key]) }
        return result
    }

    private func flow(_ key: FlowKey, _ entries: [Entry]) -> Flow {
        let narrowed = Set(entries.map(\.narrowedProtocol))
        let directions = Set(entries.map(\.terms.data))
        let conditions = entries.compactMap(\.terms.condition)
        let channel = catalog.channels[key.channel]
        let linkConfidence = Source.Confidence.firmest(of: entries.map(\.terms.confidence)) ?? .reconstructed
        return Flow(
            id: key.id(in: catalog), source: key.source, destination: key.destination, channel: key.channel,
            applicationProtocol: (narrowed.count == 1 ? narrowed.first ?? nil : nil) ?? channel?.applicationProtocol
                ?? "",
            data: directions.count == 1 ? directions.first ?? .both : .both,
            purposes: entries.compactMap(\.terms.purpose).unique(),
            conditions: conditions.count == entries.count ? conditions.unique() : [], linkConfidence: linkConfidence,
            confidence: channel.map { confidence(of: $0, linkConfidence) } ?? linkConfidence,
            uses: entries.map(\.place))
    }

    private func confidence(of channel: Channel, _ link: Source.Confidence) -> Source.Confidence {
        let facts = [channel.sources] + catalog.ports(of: channel).map(\.sources)
        return facts.compactMap { Source.Confidence.firmest(of: $0.map(\.confidence)) }
            .reduce(link) { Source.Confidence.weaker($0, $1) }
    }

    /// In the catalog's order of zones, then of components and channels; what stands at the same places, by id.
    private func ordered() -> [(key: FlowKey, entry: Int)] {
        let ranked = keys.map { (rank: rank($0.key), key: $0.key, entry: $0.value) }
        return ranked.sorted { a, b in
            a.rank == b.rank
                ? a.key.id(in: catalog) < b.key.id(in: catalog) : a.rank.lexicographicallyPrecedes(b.rank)
        }.map { ($0.key, $0.entry) }
    }

    private func rank(_ key: FlowKey) -> [Int] {
        let zone = { (id: Zone.ID?) in id.flatMap { catalog.zones.position(of: $0) } ?? catalog.zones.count }
        return [
            zone(key.source.zone), zone(key.destination.zone),
            catalog.components.position(of: key.source.component) ?? 0,
            catalog.components.position(of: key.destination.component) ?? 0,
            catalog.channels.position(of: key.channel) ?? 0,
        ]
    }
}

extension Source.Confidence {
    /// In the order in which the cases are declared, the firmest first.
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    static func firmest(of all: [Self]) -> Self? { all.min { $0.rank < $1.rank } }
    static func weaker(_ a: Self, _ b: Self) -> Self { a.rank < b.rank ? b : a }
}
