import TextFormats

/// Diagnostics for another program: an array with one flat object for each.
package enum JSONRenderer {
    package static func render(_ diagnostics: [Diagnostic]) -> String {
        value(of: diagnostics).text
    }

    package static func value(of diagnostics: [Diagnostic]) -> JSONValue { .array(diagnostics.map(value)) }

    private static func value(of diagnostic: Diagnostic) -> JSONValue {
        let location = diagnostic.location
        return .object([
            "code": .string(diagnostic.code.name),
            "severity": .string(diagnostic.severity.rawValue),
            "message": .string(diagnostic.message),
            "file": .string(location.path),
            "line": .integer(location.start.line),
            "column": .integer(location.start.column),
            "endLine": .integer(location.end.line),
            "endColumn": .integer(location.end.column),
            "hint": diagnostic.hint.map(JSONValue.string),
        ])
    }
}
