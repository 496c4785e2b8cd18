import Diagnostics

/// One version of the documentation, resolved: every name in it refers to something that exists.
package struct Edition: Sendable, Hashable {
    package enum Status: String, Sendable, Hashable, CaseIterable { case released, draft }

    /// As in `portolan.yml`, and the name of its folder: `1.03`.
    package var version: String
    package var status: Status
    package var catalog: Catalog
    package var front: Slide
    /// Pages that belong to no section, such as the errata, in order.
    package var pages: [Slide]
    package var sections: [Section]
    /// What was decided for its diagrams when it was built before.
    package var layoutLock: LayoutLock
    /// What was laid over it, if anything.
    package var deployment: Deployment?

    package init(
        version: String, status: Status, catalog: Catalog, front: Slide, pages: [Slide] = [], sections: [Section] = [],
        layoutLock: LayoutLock = LayoutLock()
    ) {
        self.version = version
        self.status = status
        self.catalog = catalog
        self.front = front
        self.pages = pages
        self.sections = sections
        self.layoutLock = layoutLock
    }

    /// `1.03`, or `1.04 (draft)`.
    package var displayName: String { status == .draft ? "\(version) (draft)" : version }

    /// Every slide in reading order: the front page, the sections' slides, the other pages.
    package var slides: [Slide] { [front] + sections.flatMap(\.slides) + pages }
}

package struct Section: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Section>
    package var id: ID
    package var title: String
    /// The ids that it had before.
    package var aliases: [ID]
    package var introduction: [Block]
    package var slides: [Slide]

    package init(
        id: ID, title: String, aliases: [ID] = [], introduction: [Block] = [], slides: [Slide] = []
    ) {
        self.id = id
        self.title = title
        self.aliases = aliases
        self.introduction = introduction
        self.slides = slides
    }
}

/// One Markdown file: its diagrams, its happy path and its notes.
package struct Slide: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Slide>
    package enum Kind: String, Sendable, Hashable, CaseIterable { case components, communication, flow, page }

    /// Where it lies in the edition's output, without slashes at the ends: `platform/query-channel`; empty for the
    /// front page.
    package var id: ID
    package var title: String
    package var kind: Kind
    package var summary: String
    package var diagrams: [Diagram]
    package var body: [BodySection]
    package var sources: [Source]
    /// What its diagrams would show, and a deployment does not have.
    package var absent: [Component] = []
    /// The file it was read from, as diagnostics name it.
    package var path: String
    /// By which it is known in other editions, wherever it lies there. Its address, unless its author gave it another.
    package var stableID: ID
    /// The addresses at which it lay before, and the stable ids that it had.
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

    /// Every path of its diagrams, in order of letter.
    package var paths: [Path] { Set(diagrams.flatMap(\.links).flatMap(\.paths)).sorted() }
}

/// What stands under one second-level heading of a slide, or before the first of them.
package struct BodySection: Sendable, Hashable {
    package enum Role: String, Sendable, Hashable {
        /// Its ordered lists are the steps of a flow. Its heading begins with “Happy path”.
        case happyPath
        /// Its heading is “Notes”.
        case notes
        case text
    }

    package var role: Role
    /// `nil` for what stands before the first heading.
    package var heading: [Inline]?
    /// Unique in the slide; made of the heading's words.
    package var anchor: String
    package var blocks: [Block]

    package init(role: Role, heading: [Inline]?, anchor: String, blocks: [Block]) {
        self.role = role
        self.heading = heading
        self.anchor = anchor
        self.blocks = blocks
    }
}
