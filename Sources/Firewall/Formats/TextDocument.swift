import Model

/// The matrix for a terminal: the flows of each pair of zones below their names, in columns.
package enum TextDocument {
    package static func text(_ matrix: FlowMatrix) -> String {
        var lines: [String] = []
        var previous: String?
        let flows = matrix.resolvedFlows
        let rows = flows.map(cells)
        let widths = (rows.first ?? []).indices.dropLast().map { column in rows.map { $0[column].count }.max() ?? 0 }
        for (flow, row) in zip(flows, rows) {
            let zones = "\(flow.source.zone?.title ?? "no zone") -> \(flow.destination.zone?.title ?? "no zone")"
            if zones != previous { lines += (previous == nil ? [] : [""]) + [zones] }
            previous = zones
            let padded = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            lines.append("  " + (padded + [row[row.count - 1]]).joined(separator: "  "))
        }
        if !lines.isEmpty { lines.append("") }
        let counts = matrix.leftOutCounts.map { "\($0.count) \($0.reason.title)" }
        let left = counts.isEmpty ? "" : "; left out: " + counts.joined(separator: ", ")
        lines.append("\(matrix.flows.count) flow\(matrix.flows.count == 1 ? "" : "s")\(left)")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func cells(_ flow: ResolvedFlow) -> [String] {
        [
            flow.source.title, "->", flow.destination.title, flow.markedPortText,
            (flow.isRequired ? "required" : "optional") + (flow.isMulticast ? ", multicast" : ""), flow.id.text,
        ].map { $0.replacing(#/[\u{0}-\u{1F}\u{7F}]/#, with: " ") }
    }
}
