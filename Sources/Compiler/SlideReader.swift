import Diagnostics
import Markup
import Model

/// Reads the front matter of a slide.
enum SlideReader {
    private static let keys = ["title", "kind", "summary", "id", "aliases", "sources", "diagrams"] + DiagramReader.keys

    /// - Parameter defaultKind: the kind of a slide that names none; `nil` where it must.
    static func read(
        _ root: YAMLNode, defaultKind: Slide.Kind?, _ faults: inout [Diagnostic]
    ) -> SlideDeclaration? {
        guard let reader = MappingReader(root, keys: keys, of: "a slide", &faults) else { return nil }
        let title = reader.requiredText("title", &faults)
        let summary = reader.requiredText("summary", &faults)
        if defaultKind == nil { reader.require("kind", &faults) }
        let kind: Slide.Kind? = reader.has("kind") ? reader.choice("kind", &faults)?.value : defaultKind
        if defaultKind != nil {
            for key in ["id", "aliases"] {
                reader.refuse(key, because: "the front page is the same in every edition", &faults)
            }
        }
        return SlideDeclaration(
            title: title?.value ?? "", kind: kind, summary: summary?.value ?? "", id: reader.text("id", &faults),
            aliases: reader.texts("aliases", &faults), diagrams: diagrams(reader, kind: kind, &faults),
            sources: reader.sources(&faults))
    }

    private static func diagrams(
        _ reader: MappingReader, kind: Slide.Kind?, _ faults: inout [Diagnostic]
    ) -> [DiagramDeclaration] {
        if kind == .page {
            for key in ["diagrams"] + DiagramReader.keys {
                reader.refuse(key, because: "a slide of kind ‘page’ has no diagram", &faults)
            }
            return []
        }
        guard reader.has("diagrams") else { return [DiagramReader.read(reader, kind: kind, &faults)] }
        for key in DiagramReader.keys {
            reader.refuse(key, because: "it belongs to each of the ‘diagrams’", &faults)
        }
        let nodes = reader.list("diagrams", &faults)
        let found = nodes.compactMap { diagram($0, kind: kind, &faults) }
        var seen: Set<String> = []
        for id in found.compactMap(\.id) where !seen.insert(id.value).inserted {
            faults.append(Diagnostic(.duplicateID, "another diagram has the id ‘\(id.value)’", at: id.location))
        }
        return found
    }

    private static func diagram(
        _ node: YAMLNode, kind: Slide.Kind?, _ faults: inout [Diagnostic]
    ) -> DiagramDeclaration? {
        let keys = ["id", "title"] + DiagramReader.keys
        guard let reader = MappingReader(node, keys: keys, of: "a diagram", &faults) else { return nil }
        var diagram = DiagramReader.read(reader, kind: kind, &faults)
        diagram.id = reader.requiredText("id", &faults)
        if let id = diagram.id { IdentifierSyntax.check(id, &faults) }
        diagram.title = reader.requiredText("title", &faults)?.value
        return diagram
    }
}
