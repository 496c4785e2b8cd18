import Model

extension MatrixTable {
    /// The columns that are read on paper: together as wide as a landscape page holds in letters that can be read.
    ///
    /// - Parameter positions: of the flows, in the matrix.
    static func printed(_ matrix: FlowMatrix, _ positions: [Int]) -> MatrixTable {
        MatrixTable(
            columns: [
                Column(title: "From", width: 22), Column(title: "In zone", width: 13), Column(title: "To", width: 22),
                Column(title: "In zone", width: 13), Column(title: "Transport", width: 11),
                Column(title: "Ports", width: 10), Column(title: "Protocol", width: 12),
                Column(title: "Needed", width: 16), Column(title: "What for", width: 26),
                Column(title: "Needed by", width: 28), Column(title: "Flow", width: 34, isUnique: true),
            ],
            rows: Rows(endIndex: positions.count) { index in
                matrix.resolved(matrix.flows[positions[index]]).map { printedRow($0, matrix) } ?? []
            })
    }

    private static func printedRow(_ flow: ResolvedFlow, _ matrix: FlowMatrix) -> [Cell] {
        let conditions = flow.flow.conditions.joined(separator: "; ")
        return [
            .text(flow.source.title), .text(flow.source.zoneTitle ?? ""), .text(flow.destination.title),
            .text(flow.destination.zoneTitle ?? ""), .text(flow.transports.title), portCell(flow),
            .text(flow.flow.applicationProtocol),
            .text(flow.isRequired ? "required" : conditions.isEmpty ? "optional" : "optional: \(conditions)"),
            .text(flow.flow.purposes.joined(separator: "; ")), .text(matrix.usesText(of: flow.flow)),
            .text(flow.id.text),
        ]
    }
}
