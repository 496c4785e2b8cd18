import Diagnostics
import Model

/// What the front matter of a slide says, with names that are not resolved yet.
struct SlideDeclaration: Sendable {
    let title: String
    /// `nil` if it could not be read; then nothing is reported that depends on it.
    let kind: Slide.Kind?
    let summary: String
    /// Its stable id; `nil` where that is its address.
    let id: Located<String>?
    let aliases: [Located<String>]
    let diagrams: [DiagramDeclaration]
    let sources: [Source]
    /// The codes of the warnings that are right on it.
    let allowed: [Located<String>]

    /// Whether the paths of all links could be read.
    var knowsAllPaths: Bool { diagrams.allSatisfy(\.knowsAllPaths) }
}
