import Changes
import Model

/// The page that is being written and what it belongs to, which decides how it refers to other pages.
struct PageContext {
    /// On paper the whole edition is one page, and what would be a link to another page is one to a place on it.
    enum Medium { case screen, paper }

    var site: Site
    var edition: Edition
    var path: PagePath
    var medium: Medium
    var index: EditionIndex
    /// Whether the edition has pictures for slide decks.
    var hasDeck = false
    /// From the edition before; `nil` for the first.
    var changes: EditionChanges?
    /// Where the edition's pages are in the other editions.
    var counterparts: EditionCounterparts?

    func link(to slide: Slide.ID, anchor: String? = nil) -> String {
        switch medium {
        case .screen: path.link(to: .slide(slide, of: edition), anchor: anchor)
        case .paper: PagePath.fragment(anchor.map { scope(of: slide) + $0 } ?? ownID(of: slide))
        }
    }

    func link(to section: Section.ID) -> String {
        switch medium {
        case .screen: path.link(to: .section(section, of: edition))
        case .paper: PagePath.fragment(section.text)
        }
    }

    /// The id of a slide's or a section's sheet on paper; a page of its own needs none.
    func ownID(of slide: Slide.ID) -> String { slide.text.isEmpty ? "front" : slide.text }

    /// What ids of a slide's elements begin with. On paper it keeps the slides' ids apart: ids of slides hold no colon.
    func scope(of slide: Slide.ID) -> String { medium == .paper ? ownID(of: slide) + ":" : "" }

    func scope(of section: Section.ID) -> String { medium == .paper ? section.text + ":" : "" }
}

/// Where the pages of an edition lie.
extension PagePath {
    static func front(of edition: Edition) -> PagePath { PagePath("\(edition.version)/index.html") }

    static func section(_ id: Section.ID, of edition: Edition) -> PagePath {
        PagePath("\(edition.version)/\(id.text)/index.html")
    }

    static func slide(_ id: Slide.ID, of edition: Edition) -> PagePath {
        id.text.isEmpty ? front(of: edition) : PagePath("\(edition.version)/\(id.text)/index.html")
    }

    static func paper(of edition: Edition) -> PagePath { PagePath("\(edition.version)/print/index.html") }

    static func deck(of edition: Edition) -> PagePath { PagePath("\(edition.version)/slides/index.html") }

    static func changes(of edition: Edition) -> PagePath { PagePath("\(edition.version)/changes/index.html") }

    /// A file of the edition's look: `site.css`.
    static func asset(_ name: String, of edition: Edition) -> PagePath {
        PagePath("\(edition.version)/assets/\(name)")
    }

    static let siteRoot = PagePath("index.html")
}
