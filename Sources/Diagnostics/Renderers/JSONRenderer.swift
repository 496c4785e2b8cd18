import TextFormats

/// Diagnostics for another program: an array with one flat object for each.
package enum JSONRenderer {
    package static func render(_ diagnostics: [Diagnostic]) -> String {
        value(of: diagnostics).text
    }

    package static func value(of diagnostics: [Diagnostic]) -> JSONValue { .array(diagnostics.map { value(of: $0) }) }

    private static func value(of diagnostic: Diagnostic) -> JSONValue {
        let (start, end) = (diagnostic.location.start, diagnostic.location.end)
        return .object([
            "code": .string(diagnostic.code.name),
            "severity": .string(diagnostic.severity.rawValue),
            "message": .string(diagnostic.message),
            "file": .string(diagnostic.location.path),
            "line": .integer(start.line),
            "column": .integer(start.column),
            "endLine": .integer(end.line),
            "endColumn": .integer(end.column),
            "hint": diagnostic.hint.map(JSONValue.string),
            "related": diagnostic.related.map { value(of: $0) },
        ])
    }

    private static func value(of related: Diagnostic.Related) -> JSONValue {
        let (start, end) = (related.location.start, related.location.end)
        return .object([
            "message": .string(related.message),
            "file": .string(related.location.path),
            "line": .integer(start.line),
            "column": .integer(start.column),
            "endLine": .integer(end.line),
            "endColumn": .integer(end.column),
        ])
    }
}
