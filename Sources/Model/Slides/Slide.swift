/// One Markdown file: its diagrams, its happy path and its notes.
package struct Slide: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Slide>
    package enum Kind: String, Sendable, Hashable, CaseIterable { case components, communication, flow, page }

    /// Its address in the edition's output, without leading or trailing slash: `platform/query-channel`; empty for the
    /// front page.
    package var id: ID
    package var title: String
    package var kind: Kind
    package var summary: String
    package var diagrams: [Diagram]
    package var body: [BodySection]
    package var sources: [Source]
    /// The path of the file that it was read from, as diagnostics name it.
    package var path: String
    /// Identifies it in other editions, even at other addresses. Its address, unless its author chose another id.
    package var stableID: ID
    /// Its former addresses and former stable ids.
    package var aliases: [ID]

    /// - Parameter stableID: its address if absent.
    package init(
        id: ID, title: String, kind: Kind, summary: String, diagrams: [Diagram] = [], body: [BodySection] = [],
        sources: [Source] = [], path: String, stableID: ID? = nil, aliases: [ID] = []
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.summary = summary
        self.diagrams = diagrams
        self.body = body
        self.sources = sources
        self.path = path
        self.stableID = stableID ?? id
        self.aliases = aliases
    }

    /// Every path of its diagrams, in order of letters.
    package var paths: [Path] { Set(diagrams.flatMap(\.links).flatMap(\.paths)).sorted() }
}
