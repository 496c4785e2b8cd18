import Firewall
import Model
import PowerPoint
import Words

/// The firewall matrix as tables of a deck, one for each pair of zones, those between zones first.
struct MatrixSlides {
    let matrix: FlowMatrix
    /// What they are of: the edition, as readers know it.
    let subject: String

    private var words: Words { matrix.index.words }

    var tables: [DeckTable] {
        let flows = matrix.resolvedFlows
        let pairs = flows.map(\.flow.zones).unique()
        let crossing = pairs.filter { $0.source != $0.destination }
        let within = pairs.filter { $0.source == $0.destination }
        return (crossing + within).map { pair in
            let shown = flows.filter { $0.flow.zones == pair }
            return DeckTable(
                title: title(pair, shown.first), heading: heading(pair, shown.first),
                summary: words.deck.connections(shown.count, subject),
                columns: columns, rows: shown.map(row))
        }
    }

    /// Of slides with several tables.
    var title: String { words.deck.matrix }

    var summary: @Sendable ([DeckTable]) -> String {
        { [words, subject] tables in words.deck.connections(tables.map(\.rows.count).reduce(0, +), subject) }
    }

    private func heading(_ pair: ZonePair, _ flow: ResolvedFlow?) -> String {
        let source = flow?.source.zone?.title ?? words.firewall.noZone
        let destination = flow?.destination.zone?.title ?? words.firewall.noZone
        return pair.source == pair.destination
            ? words.deck.within(source) : words.deck.between(source, destination)
    }

    private func title(_ pair: ZonePair, _ flow: ResolvedFlow?) -> String {
        let source = flow?.source.zone?.title ?? words.firewall.noZone
        let destination = flow?.destination.zone?.title ?? words.firewall.noZone
        return pair.source == pair.destination
            ? words.deck.matrixWithin(source) : words.deck.matrixBetween(source, destination)
    }

    private var columns: [DeckTable.Column] {
        let slide = words.slide
        return [
            DeckTable.Column(slide.opensTheConnection, share: 25), DeckTable.Column(slide.listens, share: 25),
            DeckTable.Column(slide.port, share: 16), DeckTable.Column(slide.protocol, share: 14),
            DeckTable.Column(slide.purpose, share: 24),
        ]
    }

    private func row(_ flow: ResolvedFlow) -> [String] {
        [
            flow.source.title, flow.flow.isAmongMembers ? words.slide.eachOther : flow.destination.title,
            flow.markedPortText(words), flow.flow.applicationProtocol, flow.flow.purposes.joined(separator: "; "),
        ]
    }
}
