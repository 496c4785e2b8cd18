/// A table as comma-separated values (RFC 4180): UTF-8, lines that end in CR LF, a header. The only place that escapes
/// CSV.
package enum CSVDocument {
    package static func text(_ table: MatrixTable) -> String {
        ([table.columns.map(\.title)] + table.rows.map { $0.map(\.text) }).map(line).joined()
    }

    private static func line(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\r\n"
    }

    /// What a spreadsheet would take for a formula gets an apostrophe before it, which makes it text there.
    private static func field(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
