import Diagnostics
import Markup
import Model

/// A slide's file as it was read.
struct PageDraft: Sendable {
    let id: Slide.ID
    /// The last part of the id, and the id of its diagram where it has one.
    let slug: String
    /// Below the content folder.
    let path: String
    let file: SourceFile
    /// `nil` if the front matter could not be read.
    let declaration: SlideDeclaration?
    /// `nil` if the body could not be read.
    let document: Document?
    /// The document, divided at its second-level headings.
    let parts: [HeadedBlocks]
    /// Every path that a link declares, with the first place where it does.
    let paths: [Path: SourceLocation]
    /// The paths that steps travel; empty if the slide has no paths.
    let steps: [Located<Path>]
    let anchors: PageAnchors

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
