import Model
import TextFormats

/// The matrix as a Markdown table, for wikis and tickets.
struct MarkdownMatrixFormat: MatrixFormat {
    let name = "markdown"

    func write(_ matrix: FlowMatrix, to sink: ([UInt8]) -> Void) {
        let heads = [
            "Id", "From", "To", "Port", "Protocol", "Data", "Encrypted", "Required", "Purpose", "Needed by",
            "Confidence",
        ]
        var lines = ["# Firewall matrix of \(MarkdownEscaping.escaped(matrix.subject))", ""]
        lines += [row(heads), row(heads.map { _ in "---" })] + matrix.resolvedFlows.map { line($0, matrix) }
        let counts = matrix.leftOutCounts.map { "\($0.count) \($0.reason.title)" }
        if !counts.isEmpty { lines += ["", "Left out, as no firewall sees it: \(counts.joined(separator: ", "))."] }
        sink(Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    private func line(_ resolved: ResolvedFlow, _ matrix: FlowMatrix) -> String {
        let flow = resolved.flow
        return row(
            [
                flow.id.text, end(resolved.source),
                resolved.flow.isAmongMembers ? resolved.listenerTitle : end(resolved.destination),
                resolved.markedPortText,
                flow.applicationProtocol, flow.dataText,
                resolved.isEncrypted.map { $0 ? "yes" : "no" } ?? "not stated",
                flow.isRequired ? "yes" : flow.conditions.joined(separator: "; "),
                flow.purposes.joined(separator: "; "), matrix.usesText(of: flow), flow.confidence?.id ?? "",
            ].map(MarkdownEscaping.escaped))
    }

    private func end(_ end: ResolvedFlowEnd) -> String { end.title + (end.zoneTitle.map { " (\($0))" } ?? "") }

    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
