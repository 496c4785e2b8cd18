import Digests
import TextFormats

/// Diagnostics as a report of code quality, which GitLab shows in merge requests.
package enum GitLabRenderer {
    package static func render(_ diagnostics: [Diagnostic]) -> String {
        var seen: [String: Int] = [:]
        return JSONValue.array(
            diagnostics.map { diagnostic in
                // Lines are left out, so that what moves in its file is not taken for new.
                let identity = [diagnostic.code.name, diagnostic.location.path, diagnostic.message].joined(
                    separator: "\n")
                let number = seen[identity, default: 0]
                seen[identity] = number + 1
                return value(of: diagnostic, fingerprint: ContentDigest(of: Array("\(identity)\n\(number)".utf8)).hex)
            }
        ).text
    }

    private static func severity(_ severity: DiagnosticCode.Severity) -> String {
        switch severity {
        case .error: "major"
        case .warning: "minor"
        case .note: "info"
        }
    }

    private static func value(of diagnostic: Diagnostic, fingerprint: String) -> JSONValue {
        func position(_ position: SourcePosition) -> JSONValue {
            .object(["line": .integer(position.line), "column": .integer(position.column)])
        }
        let location = diagnostic.location
        return .object([
            "description": .string(diagnostic.message + (diagnostic.hint.map { "; \($0)" } ?? "")),
            "check_name": .string(diagnostic.code.name),
            "fingerprint": .string(fingerprint),
            "severity": .string(severity(diagnostic.severity)),
            "location": .object([
                "path": .string(location.path),
                "positions": .object(["begin": position(location.start), "end": position(location.end)]),
            ]),
        ])
    }
}
