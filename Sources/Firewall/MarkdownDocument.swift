import Model

/// The matrix as a Markdown table, for wikis and tickets. The only place that escapes Markdown.
package enum MarkdownDocument {
    package static func text(_ matrix: FlowMatrix) -> String {
        let heads = [
            "Id", "From", "To", "Port", "Protocol", "Data", "Encrypted", "Required", "Purpose", "Needed by",
            "Confidence",
        ]
        var lines = ["# Firewall matrix of edition \(escaped(matrix.version))", ""]
        lines += [row(heads), row(heads.map { _ in "---" })] + matrix.flows.map(line)
        let counts = matrix.leftOutCounts.map { "\($0.count) \($0.reason.title)" }
        if !counts.isEmpty { lines += ["", "Left out, as no firewall sees it: \(counts.joined(separator: ", "))."] }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ flow: Flow) -> String {
        row(
            [
                flow.id.text, end(flow.source), end(flow.destination), flow.markedPortText, flow.applicationProtocol,
                flow.dataText, flow.isEncrypted.map { $0 ? "yes" : "no" } ?? "not stated",
                flow.isRequired ? "yes" : flow.conditions.joined(separator: "; "),
                flow.purposes.joined(separator: "; "), flow.usesText, flow.confidence.rawValue,
            ].map(escaped))
    }

    private static func end(_ end: FlowEnd) -> String { end.title + (end.zone.map { " (\($0.title))" } ?? "") }

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

extension Flow {
    /// `UDP 62311 (default 52311)`
    package var markedPortText: String {
        transport.rawValue.uppercased() + " " + ports.map(\.numberText).joined(separator: ", ")
    }
}
