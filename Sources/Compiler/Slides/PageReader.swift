import Diagnostics
import Markup
import Model

/// Reads the file of a slide.
enum PageReader {
    /// - Parameter defaultKind: the kind of a slide that names none; `nil` where it must.
    static func read(
        _ entry: CorpusEntry, id: Slide.ID, slug: String, defaultKind: Slide.Kind? = nil, _ evidence: Evidence,
        _ diagnostics: DiagnosticBag
    ) -> PageDraft {
        let found = PageParts.read(entry.file, diagnostics)
        let declaration = found.frontMatter.flatMap {
            SlideReader.read($0, defaultKind: defaultKind, evidence, diagnostics)
        }
        let text = found.document.map(HeadedBlocks.divide)
        let paths = declaration.map(paths) ?? [:]
        let page = PageDraft(
            id: id, slug: slug, entry: entry, declaration: declaration, text: text, paths: paths,
            steps: declaration?.kind?.rules.hasPaths ?? false ? StepMarker.all(in: text ?? []) : [],
            anchors: PageAnchors(found.document, text ?? [], paths: paths.keys))
        PageChecks.ofPages.check(page, diagnostics)
        return page
    }

    private static func paths(of declaration: SlideDeclaration) -> [Path: SourceLocation] {
        var found: [Path: SourceLocation] = [:]
        for path in declaration.diagrams.lazy.flatMap(\.links).flatMap(\.paths) where found[path.value] == nil {
            found[path.value] = path.location
        }
        return found
    }
}
