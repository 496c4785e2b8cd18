/// Diagnostics for a person: one line each, and below it what stands in the file and what would mend it.
package struct TextRenderer: Sendable {
    /// Whether to write ANSI colours.
    package var isColoured: Bool
    /// Whether to show the line of the file, and the hint.
    package var showsSnippets: Bool

    package init(isColoured: Bool = false, showsSnippets: Bool = true) {
        self.isColoured = isColoured
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
        var text = "\(colour(place, .bold)) \(colour(kind, severity(diagnostic))) \(diagnostic.message)\n"
        guard showsSnippets else { return text }
        if let file { text += snippet(of: diagnostic, in: file) }
        if let hint = diagnostic.hint { text += "    \(colour("hint:", .hint)) \(hint)\n" }
        return text
    }

    private func snippet(of diagnostic: Diagnostic, in file: SourceFile) -> String {
        let location = diagnostic.location
        let line = Array(file.text(ofLine: location.start.line).unicodeScalars)
        guard !line.isEmpty else { return "" }
        let window = Self.window(ofLine: line.count, around: location.start.column - 1)
        var shown = String(String.UnicodeScalarView(line[window].map { $0 == "\t" ? " " : $0 }))
        var caretColumn = location.start.column - 1 - window.lowerBound
        if window.lowerBound > 0 {
            shown = "…" + shown
            caretColumn += 1
        }
        if window.upperBound < line.count { shown += "…" }
        let endColumn = location.end.line == location.start.line ? location.end.column : line.count + 1
        let length = max(min(endColumn - location.start.column, window.upperBound - location.start.column + 1), 1)
        let number = "\(location.start.line)"
        let margin = String(repeating: " ", count: number.count)
        let mark = colour("^" + String(repeating: "~", count: length - 1), severity(diagnostic))
        return "  \(number) | \(shown)\n  \(margin) | \(String(repeating: " ", count: caretColumn))\(mark)\n"
    }

    /// What of a long line is shown, so that it does not wrap on a terminal of usual width.
    private static func window(ofLine count: Int, around column: Int) -> Range<Int> {
        let width = 100
        guard count > width else { return 0..<count }
        let start = min(max(column - 50, 0), count - width)
        return start..<(start + width)
    }

    private enum Colour: String {
        case bold = "1"
        case error = "1;31"
        case warning = "1;33"
        case hint = "1;36"
    }

    private func severity(_ diagnostic: Diagnostic) -> Colour {
        diagnostic.severity == .error ? .error : .warning
    }

    private func colour(_ text: String, _ colour: Colour) -> String {
        isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }
}
