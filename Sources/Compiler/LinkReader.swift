import Diagnostics
import Markup
import Model

/// Reads one entry of `links`.
enum LinkReader {
    private static let keys = [
        "path", "from", "to", "channel", "data", "purpose", "condition", "confidence", "instead",
    ]

    static func read(_ node: YAMLNode, kind: Slide.Kind?, _ faults: inout [Diagnostic]) -> LinkDeclaration? {
        guard let reader = MappingReader(node, keys: keys, of: "a link", &faults) else { return nil }
        if kind == .flow { reader.require("path", &faults) }
        if kind == .communication {
            for key in ["path", "instead"] {
                reader.refuse(key, because: "a communication diagram has no steps", &faults)
            }
        }
        let data: Located<LinkTerms.DataDirection>? = reader.choice("data", &faults)
        let confidence: Located<Source.Confidence>? = reader.choice("confidence", &faults)
        return LinkDeclaration(
            location: reader.location, paths: paths("path", reader, &faults),
            from: reader.requiredText("from", &faults),
            to: reader.requiredText("to", &faults), channel: reader.requiredText("channel", &faults),
            data: data?.value, purpose: reader.text("purpose", &faults)?.value,
            condition: reader.text("condition", &faults)?.value, confidence: confidence?.value ?? .deck,
            replaces: paths("instead", reader, &faults))
    }

    /// One letter, or a list of them.
    private static func paths(
        _ key: String, _ reader: MappingReader, _ faults: inout [Diagnostic]
    ) -> [Located<Path>] {
        guard let entry = reader.entry(key) else { return [] }
        var texts: [Located<String>] = []
        if case .sequence(let items) = entry.value.content {
            texts = items.compactMap { $0.text(of: "each value of ‘\(key)’", &faults) }
        } else if let text = entry.value.text(of: "‘\(key)’", &faults) {
            texts = [text]
        }
        var paths: [Located<Path>] = []
        for text in texts {
            if IdentifierSyntax.isPath(text.value) {
                paths.append(text.map { Path($0) })
            } else {
                let message = "‘\(text.value)’ is not a path: paths are one or two lower-case letters"
                faults.append(Diagnostic(.invalidValue, message, at: text.location))
            }
        }
        return paths
    }
}
