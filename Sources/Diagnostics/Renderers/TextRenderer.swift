import TextFormats

/// Diagnostics for a person: one line each, and below it the line of the file, what else is part of the error, and what
/// would correct it. What they quote of a corpus is escaped, so that it neither steers a terminal nor begins a line.
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
        diagnostics.map { render($0, files) }.joined()
    }

    private func render(_ diagnostic: Diagnostic, _ files: [String: SourceFile]) -> String {
        let kind = "\(diagnostic.severity.rawValue)[\(diagnostic.code.name)]:"
        let color = severity(diagnostic)
        var text = line(diagnostic.message, at: diagnostic.location, kind: kind, color)
        text += snippet(of: diagnostic.location, in: files, color)
        if let related = diagnostic.related {
            text += indent + line(related.message, at: related.location, kind: "note:", .note)
            text += snippet(of: related.location, in: files, .note)
        }
        if let hint = diagnostic.hint {
            text += "\(indent)\(self.color("hint:", .hint)) \(VisibleText.escaped(hint))\n"
        }
        return text
    }

    private var indent: String { showsSnippets ? "    " : "  " }

    private func line(_ message: String, at location: SourceLocation, kind: String, _ color: Color) -> String {
        let start = location.start
        let place = "\(VisibleText.escaped(location.path)):\(start.line):\(start.column):"
        return "\(self.color(place, .bold)) \(self.color(kind, color)) \(VisibleText.escaped(message))\n"
    }

    private func snippet(of location: SourceLocation, in files: [String: SourceFile], _ color: Color) -> String {
        guard showsSnippets, let file = files[location.path] else { return "" }
        let (start, end) = (location.start, location.end)
        let line = Array(file.text(ofLine: start.line).unicodeScalars)
        guard !line.isEmpty else { return "" }
        let window = Self.window(ofLine: line.count, around: start.column - 1)
        let before = Self.shown(line[window.lowerBound..<min(start.column - 1, window.upperBound)])
        let endColumn = end.line == start.line ? end.column : line.count + 1
        let marked = Self.shown(line[min(start.column - 1, window.upperBound)..<min(endColumn - 1, window.upperBound)])
        let after = Self.shown(line[min(max(endColumn, start.column) - 1, window.upperBound)..<window.upperBound])
        let opening = window.lowerBound > 0 ? "…" : ""
        let shown = opening + before + marked + after + (window.upperBound < line.count ? "…" : "")
        let indent = String(repeating: " ", count: (opening + before).unicodeScalars.count)
        let mark = self.color("^" + String(repeating: "~", count: max(marked.unicodeScalars.count, 1) - 1), color)
        let number = "\(start.line)"
        let margin = String(repeating: " ", count: number.count)
        return "  \(number) | \(shown)\n  \(margin) | \(indent)\(mark)\n"
    }

    private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        scalars.reduce(into: "") { $0 += $1 == "\t" ? " " : VisibleText.escaped($1) }
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
        case note = "1;34"
        case hint = "1;36"
    }

    private func severity(_ diagnostic: Diagnostic) -> Color {
        switch diagnostic.severity {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }

    private func color(_ text: String, _ color: Color) -> String {
        isColored ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
    }
}
