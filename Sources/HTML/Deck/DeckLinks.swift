import Model

/// The links to a diagram's images for slide decks.
struct DeckLinks {
    var context: PageContext
    var deck: SlideDrawing.Deck
    /// The subject of the images, for readers who hear only the links; absent if the page itself names it.
    var of: String?

    var nodes: [HTMLNode] {
        [
            link(context.words.site.light, deck.light), .text(", "), link(context.words.site.darkPicture, deck.dark),
        ]
    }

    private func link(_ theme: String, _ name: String) -> HTMLNode {
        element(
            "a", .href(context.link(toPicture: name)), HTMLAttribute("download", ""),
            of.map { .label("\($0), \(theme)") }
        ) { theme }
    }
}

extension PageContext {
    /// - Parameter name: the name of a file in the edition's folder `slides`.
    func link(toPicture name: String) -> String { path.link(to: PagePath.deck(of: edition).beside(name)) }
}

extension PagePath {
    /// The images of one section of a large edition.
    static func deck(of edition: Edition, section: Section.ID) -> PagePath {
        PagePath("\(edition.version)/slides/\(section)/index.html")
    }
}
