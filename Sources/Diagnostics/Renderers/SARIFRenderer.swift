import TextFormats

/// Diagnostics as a SARIF 2.1.0 log (OASIS), which code hosts show next to the lines they concern.
package enum SARIFRenderer {
    package static func render(_ diagnostics: [Diagnostic]) -> String {
        let codes = Set(diagnostics.map(\.code)).sorted()
        let indexes = Dictionary(codes.enumerated().map { ($1.name, $0) }) { first, _ in first }
        let driver = JSONValue.object([
            "name": .string("portolan"),
            "rules": .array(codes.map(rule)),
        ])
        let run = JSONValue.object([
            "tool": .object(["driver": driver]),
            "columnKind": .string("unicodeCodePoints"),
            "results": .array(diagnostics.map { result($0, ruleIndex: indexes[$0.code.name]) }),
        ])
        return JSONValue.object([
            "$schema": .string(
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
            "version": .string("2.1.0"),
            "runs": .array([run]),
        ]).text
    }

    private static func rule(_ code: DiagnosticCode) -> JSONValue {
        .object([
            "id": .string(code.name),
            "shortDescription": .object(["text": .string(code.title)]),
            "fullDescription": .object(["text": .string(code.explanation)]),
            "help": .object(["text": .string(ExplanationRenderer.example(of: code))]),
            "defaultConfiguration": .object(["level": .string(code.severity.rawValue)]),
        ])
    }

    private static func result(_ diagnostic: Diagnostic, ruleIndex: Int?) -> JSONValue {
        let message = diagnostic.message + (diagnostic.hint.map { "; \($0)" } ?? "")
        return .object([
            "ruleId": .string(diagnostic.code.name),
            "ruleIndex": ruleIndex.map(JSONValue.integer),
            "level": .string(diagnostic.severity.rawValue),
            "message": .object(["text": .string(message)]),
            "locations": .array([.object(["physicalLocation": place(diagnostic.location)])]),
            "relatedLocations": diagnostic.related.map { related in
                .array([
                    .object([
                        "physicalLocation": place(related.location),
                        "message": .object(["text": .string(related.message)]),
                    ])
                ])
            },
        ])
    }

    private static func place(_ location: SourceLocation) -> JSONValue {
        let (start, end) = (location.start, location.end)
        let region = JSONValue.object([
            "startLine": .integer(start.line),
            "startColumn": .integer(start.column),
            "endLine": .integer(end.line),
            "endColumn": .integer(end.column),
        ])
        return .object([
            "artifactLocation": .object(["uri": .string(PercentEncoding.path.encode(location.path))]),
            "region": region,
        ])
    }
}
