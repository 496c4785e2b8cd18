import Firewall
import Model
import PowerPoint

/// The firewall matrix as tables of a deck, one for each pair of zones, those between zones first.
struct MatrixSlides {
    let matrix: FlowMatrix

    var tables: [DeckTable] {
        let flows = matrix.resolvedFlows
        let pairs = flows.map(\.flow.zones).unique()
        let crossing = pairs.filter { $0.source != $0.destination }
        let within = pairs.filter { $0.source == $0.destination }
        return (crossing + within).map { pair in
            let shown = flows.filter { $0.flow.zones == pair }
            return DeckTable(
                title: title(pair, shown.first),
                summary: "\(ExportReport.counted(shown.count, "connection")) of \(matrix.subject).",
                columns: Self.columns, rows: shown.map(Self.row))
        }
    }

    private func title(_ pair: ZonePair, _ flow: ResolvedFlow?) -> String {
        let source = flow?.source.zone?.title ?? "no zone"
        let destination = flow?.destination.zone?.title ?? "no zone"
        return pair.source == pair.destination
            ? "Firewall matrix: within \(source)" : "Firewall matrix: from \(source) to \(destination)"
    }

    private static let columns = [
        DeckTable.Column("Opens the connection", share: 25), DeckTable.Column("Listens", share: 25),
        DeckTable.Column("Port", share: 16), DeckTable.Column("Protocol", share: 14),
        DeckTable.Column("Purpose", share: 24),
    ]

    private static func row(_ flow: ResolvedFlow) -> [String] {
        [
            flow.source.title, flow.listenerTitle, flow.markedPortText, flow.flow.applicationProtocol,
            flow.flow.purposes.joined(separator: "; "),
        ]
    }
}
