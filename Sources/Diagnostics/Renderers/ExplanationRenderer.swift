/// What a code means, for a person: title, explanation, and a wrong example with its correction.
package enum ExplanationRenderer {
    package static func render(_ code: DiagnosticCode) -> String {
        "\(code.severity.rawValue)[\(code.name)]: \(code.title)\n\n\(code.explanation)\n\n\(example(of: code))"
    }

    /// The wrong example with a caret below each place that is reported, and the right one.
    package static func example(of code: DiagnosticCode) -> String {
        let wrong = code.example.wrong.map { "Wrong, in \($0.path):\n\n\(indented($0.text))" }
        let right = code.example.right.map { "Right, in \($0.path):\n\n\(indented($0.text))" }
        return (wrong + right).joined(separator: "\n")
    }

    /// In characters; more of an example that is above a limit adds nothing.
    private static let longestLine = 160

    private static func indented(_ text: String) -> String {
        let lines = text.hasSuffix("\n") ? text.dropLast() : text[...]
        return lines.split(separator: "\n", omittingEmptySubsequences: false).map { full in
            let marked = full.count > longestLine ? full.prefix(longestLine) + "…" : full
            let line = marked.filter { $0 != DiagnosticExample.mark }
            var columns: [Int] = []
            var column = 0
            for character in marked {
                if character == DiagnosticExample.mark { columns.append(column) } else { column += 1 }
            }
            var carets = ""
            for column in columns where column >= carets.count {
                carets += String(repeating: " ", count: column - carets.count) + "^"
            }
            let shown = String(String.UnicodeScalarView(line.unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
            return (shown.isEmpty ? "" : "    \(shown)") + "\n" + (carets.isEmpty ? "" : "    \(carets)\n")
        }.joined()
    }
}
