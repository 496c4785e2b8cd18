import Diagnostics
import Markup
import Model

/// Reads the file of a slide.
enum PageReader {
    /// - Parameter defaultKind: the kind of a slide that names none; `nil` where it must.
    static func read(
        _ entry: CorpusEntry, id: Slide.ID, slug: String, defaultKind: Slide.Kind? = nil, _ diagnostics: DiagnosticBag
    ) -> PageDraft {
        let found = PageParts.read(entry.file, diagnostics)
        let declaration = found.frontMatter.flatMap {
            SlideReader.read($0, defaultKind: defaultKind, diagnostics)
        }
        let parts = found.document.map(HeadedBlocks.divide) ?? []
        let paths = declaration.map(paths) ?? [:]
        let page = PageDraft(
            id: id, slug: slug, path: entry.path, file: entry.file, declaration: declaration, document: found.document,
            parts: parts, paths: paths,
            steps: declaration?.kind?.rules.hasPaths ?? false ? StepMarker.all(in: parts) : [],
            anchors: PageAnchors(found.document, parts, paths: paths.keys))
        CompilerChecks.ofPages.check(page, diagnostics)
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
