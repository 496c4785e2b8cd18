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
    /// Whether the text could be read.
    let hasText: Bool
    /// The text, divided at its second-level headings. What an edition's texts take is given back as they are resolved.
    private(set) var text: [HeadedBlocks]
    /// Every path that a link declares, with the first place where it does.
    let paths: [Path: SourceLocation]
    /// The paths that steps travel; empty if the slide has no paths.
    let steps: [Located<Path>]
    let anchors: PageAnchors
    /// What is known of it, if it was not read.
    let compiled: CompiledPage?

    init(
        id: Slide.ID, slug: String, entry: CorpusEntry, declaration: SlideDeclaration?, text: [HeadedBlocks]?,
        paths: [Path: SourceLocation], steps: [Located<Path>], anchors: PageAnchors
    ) {
        self.id = id
        self.slug = slug
        path = entry.path
        file = entry.file
        self.declaration = declaration
        hasText = text != nil
        self.text = text ?? []
        self.paths = paths
        self.steps = steps
        self.anchors = anchors
        compiled = nil
    }

    /// A page that is known. Nothing is to be reported of its text, which it does not have.
    init(id: Slide.ID, slug: String, entry: CorpusEntry, _ compiled: CompiledPage) {
        self.id = id
        self.slug = slug
        path = entry.path
        file = entry.file
        declaration = compiled.declaration
        hasText = false
        text = []
        paths = [:]
        steps = []
        anchors = compiled.anchors
        self.compiled = compiled
    }

    /// Whether one of its diagrams shows links of other pages.
    var derives: Bool { declaration?.diagrams.contains { !$0.derive.isEmpty } ?? false }

    /// Hands the text on; the draft no longer has it.
    mutating func takeText() -> [HeadedBlocks] {
        defer { text = [] }
        return text
    }
}
