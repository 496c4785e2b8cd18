import Model

/// The ways to a diagram's pictures for slide decks.
struct DeckLinks {
    var context: PageContext
    var deck: SlideDrawing.Deck
    /// What the pictures show, for those who hear the links alone; said by the page itself if absent.
    var of: String?

    var nodes: [HTMLNode] {
        [link("light", deck.light), .text(", "), link("dark", deck.dark)]
    }

    private func link(_ theme: String, _ name: String) -> HTMLNode {
        element(
            "a", .href(context.link(toPicture: name)), HTMLAttribute("download", ""),
            of.map { .label("\($0), \(theme)") }
        ) { theme }
    }
}

extension PageContext {
    /// - Parameter name: of a file in the edition's folder `slides`.
    func link(toPicture name: String) -> String { path.link(to: PagePath.deck(of: edition).beside(name)) }
}

extension PagePath {
    /// The pictures of one section of a large edition.
    static func deck(of edition: Edition, section: Section.ID) -> PagePath {
        PagePath("\(edition.version)/slides/\(section)/index.html")
    }
}
