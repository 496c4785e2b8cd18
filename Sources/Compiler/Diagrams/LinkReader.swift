import Diagnostics
import Markup
import Model

/// Reads one entry of `links`.
enum LinkReader {
    static func read(
        _ node: YAMLNode, kind: Slide.Kind?, _ evidence: Evidence, _ diagnostics: DiagnosticBag
    ) -> LinkDeclaration? {
        guard let reader = MappingReader<LinkKey>(node, diagnostics) else { return nil }
        if let rules = kind?.rules, rules.showsLinks {
            if !rules.hasPaths {
                for key in [LinkKey.path, .instead] {
                    reader.refuse(key, because: "a diagram without steps has no paths")
                }
            }
        }
        let own = paths(.path, reader)
        return LinkDeclaration(
            location: reader.location, knowsPaths: reader.has(.path) ? !own.isEmpty : !reader.isMisspelt(.path),
            paths: own, from: reader.text(.from), to: reader.text(.to),
            channel: reader.text(.channel), data: reader.choice(.data, of: LinkTerms.DataDirection.self)?.value,
            initiator: reader.choice(.initiator, of: LinkTerms.Initiator.self)?.value ?? .from,
            purpose: reader.text(.purpose)?.value, condition: reader.text(.condition)?.value,
            confidence: reader.confidence(.confidence, evidence) ?? evidence.levels.first,
            replaces: paths(.instead, reader))
    }

    private static func paths(_ key: LinkKey, _ reader: MappingReader<LinkKey>) -> [Located<Path>] {
        reader.oneOrMore(key).compactMap { text in
            if IdentifierSyntax.isPath(text.value) { return text.map { Path($0) } }
            let message = "'\(text.value)' is not a path: paths are one or two lower-case letters"
            InvalidValue.report(message, at: text.location, reader.diagnostics)
            return nil
        }
    }
}
