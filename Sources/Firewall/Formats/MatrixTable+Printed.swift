import Model
import Words

extension MatrixTable {
    /// The columns that are read on paper: together as wide as a landscape page holds in letters that can be read.
    ///
    /// - Parameter positions: of the flows, in the matrix.
    static func printed(_ matrix: FlowMatrix, _ positions: [Int]) -> MatrixTable {
        let (words, slide) = (matrix.index.words.firewall, matrix.index.words.slide)
        return MatrixTable(
            columns: [
                Column(title: words.from, width: 22), Column(title: words.inZone, width: 12),
                Column(title: words.to, width: 22), Column(title: words.inZone, width: 12),
                Column(title: slide.transport, width: 11), Column(title: words.portsColumn, width: 10),
                Column(title: slide.protocol, width: 12), Column(title: slide.needed, width: 16),
                Column(title: words.whatFor, width: 26), Column(title: words.neededBy, width: 27),
                Column(title: words.flowColumn, width: 24, isUnique: true),
            ],
            rows: Rows(endIndex: positions.count) { index in
                matrix.resolved(matrix.flows[positions[index]]).map { printedRow($0, matrix) } ?? []
            })
    }

    private static func printedRow(_ flow: ResolvedFlow, _ matrix: FlowMatrix) -> [Cell] {
        let words = matrix.index.words
        let conditions = flow.flow.conditions.joined(separator: "; ")
        let optional = words.firewall.optional + (conditions.isEmpty ? "" : ": \(conditions)")
        return [
            .text(flow.source.title), .text(flow.source.zoneTitle ?? ""), .text(flow.destination.title),
            .text(flow.destination.zoneTitle ?? ""), .text(flow.transports.title(words)), portCell(flow),
            .text(flow.flow.applicationProtocol),
            .text(flow.isRequired ? words.firewall.required : optional),
            .text(flow.flow.purposes.joined(separator: "; ")), .text(matrix.usesText(of: flow.flow)),
            .text(flow.id.text),
        ]
    }
}
