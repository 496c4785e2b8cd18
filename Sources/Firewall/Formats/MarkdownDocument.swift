import Model

/// The matrix as a Markdown table, for wikis and tickets. The only place that escapes Markdown.
package enum MarkdownDocument {
    package static func text(_ matrix: FlowMatrix) -> String {
        let heads = [
            "Id", "From", "To", "Port", "Protocol", "Data", "Encrypted", "Required", "Purpose", "Needed by",
            "Confidence",
        ]
        var lines = ["# Firewall matrix of edition \(escaped(matrix.version))", ""]
        lines += [row(heads), row(heads.map { _ in "---" })] + matrix.resolvedFlows.map { line($0, matrix) }
        let counts = matrix.leftOutCounts.map { "\($0.count) \($0.reason.title)" }
        if !counts.isEmpty { lines += ["", "Left out, as no firewall sees it: \(counts.joined(separator: ", "))."] }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ resolved: ResolvedFlow, _ matrix: FlowMatrix) -> String {
        let flow = resolved.flow
        return row(
            [
                flow.id.text, end(resolved.source), end(resolved.destination), resolved.markedPortText,
                flow.applicationProtocol,
                flow.dataText, resolved.isEncrypted.map { $0 ? "yes" : "no" } ?? "not stated",
                flow.isRequired ? "yes" : flow.conditions.joined(separator: "; "),
                flow.purposes.joined(separator: "; "), matrix.usesText(of: flow), flow.confidence.rawValue,
            ].map(escaped))
    }

    private static func end(_ end: ResolvedFlow.End) -> String { end.title + (end.zone.map { " (\($0.title))" } ?? "") }

    private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "#", "$":
                out += "\\"
                out.unicodeScalars.append(scalar)
            case "\n", "\r", "\t": out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
