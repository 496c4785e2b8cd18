import TextFormats

/// Diagnostics as commands of GitHub Actions, which show them next to the lines they concern.
package enum GitHubRenderer {
    package static func render(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { diagnostic in
            let (start, end) = (diagnostic.location.start, diagnostic.location.end)
            var properties = [
                ("file", diagnostic.location.path), ("line", "\(start.line)"), ("col", "\(start.column)"),
            ]
            // Columns past the first line are not understood.
            if end.line == start.line, end.column > start.column {
                properties += [("endLine", "\(end.line)"), ("endColumn", "\(end.column)")]
            }
            properties.append(("title", diagnostic.code.name))
            let hint = diagnostic.hint.map { "; \($0)" } ?? ""
            let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
            return WorkflowCommand.text(command, properties, diagnostic.message + hint) + "\n"
        }.joined()
    }
}
