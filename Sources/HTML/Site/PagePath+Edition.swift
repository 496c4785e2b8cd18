import Model

/// The paths of an edition's pages.
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

    /// A file of the edition's design: `site.css`.
    static func asset(_ name: String, of edition: Edition) -> PagePath {
        PagePath("\(edition.version)/assets/\(name)")
    }

    static let siteRoot = PagePath("index.html")

    static func reference(_ kind: Reference, of edition: Edition) -> PagePath {
        PagePath("\(edition.version)/\(kind.rawValue)/index.html")
    }

    /// - Parameter name: the thing's id.
    static func item(_ kind: Reference, _ name: String, of edition: Edition) -> PagePath {
        PagePath("\(edition.version)/\(kind.rawValue)/\(name)/index.html")
    }
}
