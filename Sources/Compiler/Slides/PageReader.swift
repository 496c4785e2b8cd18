import Diagnostics
import Markup
import Model

/// Reads the file of a slide.
enum PageReader {
    /// - Parameters:
    ///   - defaultKind: the kind of a slide that names none; `nil` where it must.
    ///   - memory: where the page may be known as it is.
    static func read(
        _ entry: CorpusEntry, id: Slide.ID, slug: String, defaultKind: Slide.Kind? = nil, _ evidence: Evidence,
        _ memory: (any CompilationMemory)?, _ diagnostics: DiagnosticBag
    ) -> PageDraft {
        if let compiled = memory?.known(entry.path).flatMap({ CompiledPage($0, entry.file, evidence) }) {
            return PageDraft(id: id, slug: slug, entry: entry, compiled)
        }
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
