import TextFormats

/// Diagnostics as a SARIF 2.1.0 log (OASIS), which code hosts show beside the lines they concern.
package enum SARIFRenderer {
    package static func render(_ diagnostics: [Diagnostic]) -> String {
        let codes = Set(diagnostics.map(\.code)).sorted { $0.name < $1.name }
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
            "fullDescription": .object(["text": .string(code.explanation)]),
            "defaultConfiguration": .object(["level": .string(code.severity.rawValue)]),
        ])
    }

    private static func result(_ diagnostic: Diagnostic, ruleIndex: Int?) -> JSONValue {
        let message = diagnostic.message + (diagnostic.hint.map { "; \($0)" } ?? "")
        let region = JSONValue.object([
            "startLine": .integer(diagnostic.location.start.line),
            "startColumn": .integer(diagnostic.location.start.column),
            "endLine": .integer(diagnostic.location.end.line),
            "endColumn": .integer(diagnostic.location.end.column),
        ])
        let place = JSONValue.object([
            "artifactLocation": .object(["uri": .string(uri(diagnostic.location.path))]),
            "region": region,
        ])
        return .object([
            "ruleId": .string(diagnostic.code.name),
            "ruleIndex": ruleIndex.map(JSONValue.integer),
            "level": .string(diagnostic.severity.rawValue),
            "message": .object(["text": .string(message)]),
            "locations": .array([.object(["physicalLocation": place])]),
        ])
    }

    /// The path as a relative URI reference (RFC 3986): all but unreserved characters and `/` percent-encoded.
    private static func uri(_ path: String) -> String {
        path.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                return String(UnicodeScalar(byte))
            default:
                return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
