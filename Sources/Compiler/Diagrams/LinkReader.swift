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
                for key in [LinkKey.path, .instead, .background] {
                    reader.refuse(key, because: "a diagram without steps has no paths")
                }
            }
        }
        let own = paths(.path, reader)
        return LinkDeclaration(
            location: reader.location, knowsPaths: reader.has(.path) ? !own.isEmpty : !reader.isMisspelt(.path),
            paths: own, isBackground: isBackground(own, reader), from: reader.text(.from), to: reader.text(.to),
            channel: reader.text(.channel), data: reader.choice(.data, of: LinkTerms.DataDirection.self)?.value,
            initiator: reader.choice(.initiator, of: LinkTerms.Initiator.self)?.value ?? .from,
            purpose: reader.text(.purpose)?.value, condition: reader.text(.condition)?.value,
            confidence: reader.confidence(.confidence, evidence) ?? evidence.levels.first,
            replaces: paths(.instead, reader))
    }

    private static func isBackground(_ paths: [Located<Path>], _ reader: MappingReader<LinkKey>) -> Bool {
        guard reader.flag(.background) ?? false else { return false }
        if let path = paths.first {
            InvalidValue.report(
                "a link with a path is not background", at: path.location, hint: "remove 'background' or 'path'",
                reader.diagnostics)
        }
        return true
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
