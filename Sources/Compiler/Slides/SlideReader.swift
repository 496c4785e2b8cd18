import Diagnostics
import Markup
import Model

/// Reads the front matter of a slide.
enum SlideReader {
    /// - Parameter defaultKind: the kind of a slide that names none; `nil` where it must.
    static func read(
        _ root: YAMLNode, defaultKind: Slide.Kind?, _ evidence: Evidence, _ diagnostics: DiagnosticBag
    ) -> SlideDeclaration? {
        guard let reader = MappingReader<SlideKey>(root, diagnostics) else { return nil }
        if defaultKind == nil { reader.require(.kind) }
        let kind = reader.has(.kind) ? reader.choice(.kind, of: Slide.Kind.self)?.value : defaultKind
        if defaultKind != nil {
            for key in [SlideKey.id, .aliases] {
                reader.refuse(key, because: "the front page is the same in every edition")
            }
        }
        return SlideDeclaration(
            title: reader.text(.title)?.value ?? "", kind: kind, summary: reader.text(.summary)?.value ?? "",
            id: reader.text(.id), aliases: reader.texts(.aliases, atMost: CorpusLimits.aliases),
            diagrams: diagrams(reader, kind: kind, evidence),
            sources: Source.read(reader.list(.sources), evidence, diagnostics),
            allowed: allowed(reader))
    }

    private static func allowed(_ reader: MappingReader<SlideKey>) -> [Located<String>] {
        reader.entries(.allow).compactMap { entry in
            let subject = "the reason for '\(entry.key)'"
            guard entry.value.text(of: subject, reader.diagnostics) != nil else { return nil }
            return Located(entry.key, at: entry.keyLocation)
        }
    }

    private static func diagrams(
        _ reader: MappingReader<SlideKey>, kind: Slide.Kind?, _ evidence: Evidence
    ) -> [DiagramDeclaration] {
        let only = reader.part(DiagramKey.self)
        if let kind, !kind.rules.hasDiagrams {
            let reason = "a slide of kind '\(kind.rawValue)' has no diagram"
            reader.refuse(.diagrams, because: reason)
            for key in DiagramKey.allCases { only.refuse(key, because: reason) }
            return []
        }
        guard reader.has(.diagrams) else { return [DiagramReader.read(only, kind: kind, evidence)] }
        for key in DiagramKey.allCases { only.refuse(key, because: "it belongs to each of the 'diagrams'") }
        let listed = reader.list(.diagrams)
        if listed.count > CorpusLimits.diagramsOnSlide {
            let message = "the slide has more than \(CorpusLimits.diagramsOnSlide) diagrams"
            let place = listed[CorpusLimits.diagramsOnSlide].location.beginning
            TooLarge.report(message, at: place, reader.diagnostics)
            return []
        }
        let found = listed.compactMap { diagram($0, kind: kind, evidence, reader.diagnostics) }
        if let link = found.lazy.flatMap(\.links).dropFirst(CorpusLimits.linksOnSlide).first {
            let message = "the diagrams of the slide have more than \(CorpusLimits.linksOnSlide) links"
            TooLarge.report(message, at: link.location, reader.diagnostics)
            return []
        }
        var seen: Set<String> = []
        for id in found.compactMap(\.id) where !seen.insert(id.value).inserted {
            DuplicateID.report("another diagram has the id '\(id.value)'", at: id.location, reader.diagnostics)
        }
        return found
    }

    private static func diagram(
        _ node: YAMLNode, kind: Slide.Kind?, _ evidence: Evidence, _ diagnostics: DiagnosticBag
    ) -> DiagramDeclaration? {
        guard let reader = MappingReader<DiagramEntryKey>(node, diagnostics) else { return nil }
        var diagram = DiagramReader.read(reader.part(DiagramKey.self), kind: kind, evidence)
        diagram.id = reader.text(.id)
        if let id = diagram.id { InvalidID.checkName(id, diagnostics) }
        diagram.title = reader.text(.title)?.value
        return diagram
    }
}
