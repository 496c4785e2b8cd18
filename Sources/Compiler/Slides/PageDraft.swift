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
}
