/// Diagnostics for a person: one line each, and below it the line of the file and what would correct it.
package struct TextRenderer: Sendable {
    /// Whether to write ANSI colors.
    package var isColored: Bool
    /// Whether to show the line of the file.
    package var showsSnippets: Bool

    package init(isColored: Bool = false, showsSnippets: Bool = true) {
        self.isColored = isColored
        self.showsSnippets = showsSnippets
    }

    /// - Parameter files: by path; a diagnostic whose file is not among them is shown without its line.
    package func render(_ diagnostics: [Diagnostic], files: [String: SourceFile]) -> String {
        diagnostics.map { render($0, file: files[$0.location.path]) }.joined()
    }

    private func render(_ diagnostic: Diagnostic, file: SourceFile?) -> String {
        let start = diagnostic.location.start
        let place = "\(diagnostic.location.path):\(start.line):\(start.column):"
        let kind = "\(diagnostic.severity.rawValue)[\(diagnostic.code.name)]:"
        var text = "\(color(place, .bold)) \(color(kind, severity(diagnostic))) \(diagnostic.message)\n"
        if showsSnippets, let file { text += snippet(of: diagnostic, in: file) }
        if let hint = diagnostic.hint {
            text += "\(showsSnippets ? "    " : "  ")\(color("hint:", .hint)) \(hint)\n"
        }
        return text
    }

    private func snippet(of diagnostic: Diagnostic, in file: SourceFile) -> String {
        let (start, end) = (diagnostic.location.start, diagnostic.location.end)
        let line = Array(file.text(ofLine: start.line).unicodeScalars)
        guard !line.isEmpty else { return "" }
        let window = Self.window(ofLine: line.count, around: start.column - 1)
        var shown = String(String.UnicodeScalarView(line[window].map { $0 == "\t" ? " " : $0 }))
        var caretColumn = start.column - 1 - window.lowerBound
        if window.lowerBound > 0 {
            shown = "…" + shown
            caretColumn += 1
        }
        if window.upperBound < line.count { shown += "…" }
        let endColumn = end.line == start.line ? end.column : line.count + 1
        let length = max(min(endColumn - start.column, window.upperBound - start.column + 1), 1)
        let number = "\(start.line)"
        let margin = String(repeating: " ", count: number.count)
        let mark = color("^" + String(repeating: "~", count: length - 1), severity(diagnostic))
        return "  \(number) | \(shown)\n  \(margin) | \(String(repeating: " ", count: caretColumn))\(mark)\n"
    }

    /// What of a long line is shown, so that it does not wrap on a terminal of usual width.
    private static func window(ofLine count: Int, around column: Int) -> Range<Int> {
        let width = 100
        guard count > width else { return 0..<count }
        let start = min(max(column - 50, 0), count - width)
        return start..<(start + width)
    }

    private enum Color: String {
        case bold = "1"
        case error = "1;31"
        case warning = "1;33"
        case hint = "1;36"
    }

    private func severity(_ diagnostic: Diagnostic) -> Color {
        diagnostic.severity == .error ? .error : .warning
    }

    private func color(_ text: String, _ color: Color) -> String {
        isColored ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
    }
}
