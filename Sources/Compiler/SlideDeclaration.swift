import Diagnostics
import Model

/// What the front matter of a slide says, with names that are not resolved yet.
struct SlideDeclaration: Sendable {
    var title: String
    /// `nil` if it could not be read; then nothing is told that depends on it.
    var kind: Slide.Kind?
    var summary: String
    /// Its stable id; `nil` where that is its address.
    var id: Located<String>?
    var aliases: [Located<String>]
    var diagrams: [DiagramDeclaration]
    var sources: [Source]

    /// Every path that a link declares, with the first place where it does.
    var paths: [Path: SourceLocation] {
        let all = diagrams.flatMap(\.links).flatMap(\.paths).map { ($0.value, $0.location) }
        return Dictionary(all) { first, _ in first }
    }

    /// Whether the paths of all links could be read.
    var knowsAllPaths: Bool { diagrams.allSatisfy(\.knowsAllPaths) }
}

struct DiagramDeclaration: Sendable {
    /// `nil` where the slide has only one and does not name it.
    var id: Located<String>?
    var title: String?
    var links: [LinkDeclaration] = []
    var also: [Located<String>] = []
    var instances: [InstanceDeclaration] = []
    var derive: [Located<String>] = []
    /// Channels and the protocol that each carries here.
    var protocols: [(channel: Located<String>, name: String)] = []
    var columns: [(node: Located<String>, column: Int)] = []
    var below: [(node: Located<String>, upper: Located<String>)] = []
    var knowsAllPaths = true
}

struct LinkDeclaration: Sendable {
    var location: SourceLocation
    var paths: [Located<Path>]
    var from: Located<String>?
    var to: Located<String>?
    var channel: Located<String>?
    var data: LinkTerms.DataDirection?
    var purpose: String?
    var condition: String?
    var confidence: Source.Confidence
    var replaces: [Located<Path>] = []

    /// What it says of itself. Where the payload goes is the channel's usual direction unless it states another.
    func terms(over channel: Channel) -> LinkTerms {
        LinkTerms(
            data: data ?? DiagramLink.defaultData(of: channel), purpose: purpose, condition: condition,
            confidence: confidence, replaces: replaces.map(\.value))
    }
}

struct InstanceDeclaration: Sendable {
    var id: Located<String>
    var of: Located<String>?
    var title: String?
    var zone: Located<String>?
    var isStack: Bool?
    var at: Located<String>?
    var atKey: SourceLocation?
    var icon: Icon?

    /// Whether it changes the component on this slide rather than adding another of it.
    var isOverride: Bool { of?.value == id.value }
}
