import Model

/// The pictures for slide decks, to look through and to take away.
struct DeckPage {
    var context: PageContext
    var drawings: [Slide.ID: [SlideDrawing]]

    func file() -> PageFile {
        let edition = context.edition
        return PageFrame(
            context: context, title: "For slide decks",
            description: "Every diagram of edition \(edition.version) as a 16:9 picture, light and dark.", place: nil
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { "Edition \(edition.version)" }
                element("h1") { "For slide decks" }
                element("p", .class("summary")) {
                    "Every diagram as a picture that fills a 16:9 slide, light and dark."
                }
            }
            instructions
            gallery(nil, [edition.front])
            for section in edition.sections { gallery(section.title, section.slides) }
            gallery("Other pages", edition.pages)
        }
    }

    private var instructions: HTMLNode {
        element("div", .class("prose")) {
            element("p") {
                "The pictures are SVG: sharp at any size, and with their text as outlines, so that they look the same "
                "where the font is not installed. Save the one you want, then:"
            }
            element("ul") {
                element("li") {
                    "PowerPoint: Insert, Pictures, This Device. Convert to Shape, under Graphics Format, makes single parts "
                    "editable."
                }
                element("li") { "LibreOffice Impress: Insert, Image." }
                element("li") {
                    "Where only bitmaps are taken, as by Google Slides, and for a picture of each step of a happy path: "
                    element("code") { "portolan export --format png --steps --output Pictures" }
                    " makes them."
                }
            }
        }
    }

    private func gallery(_ title: String?, _ slides: [Slide]) -> HTMLNode? {
        let entries = slides.flatMap { slide in
            (drawings[slide.id] ?? []).compactMap { entry($0, of: slide) }
        }
        guard !entries.isEmpty else { return nil }
        return element("section", .class("catalogue")) {
            element("h2") { title ?? context.edition.front.title }
            element("ul", .class("slides deck")) { entries }
        }
    }

    private func entry(_ drawing: SlideDrawing, of slide: Slide) -> HTMLNode? {
        guard let deck = drawing.deck else { return nil }
        let variant = slide.diagrams.first { $0.id == drawing.diagram }?.title
        let title = variant.map { "\(slide.title): \($0)" } ?? slide.title
        return element("li") {
            element("picture") {
                element(
                    "source", HTMLAttribute("srcset", context.link(toPicture: deck.dark)),
                    HTMLAttribute("media", "(prefers-color-scheme: dark)"))
                element(
                    "img", HTMLAttribute("src", context.link(toPicture: deck.light)),
                    HTMLAttribute("alt", "Diagram of \(title)"), HTMLAttribute("width", "1600"),
                    HTMLAttribute("height", "900"), HTMLAttribute("loading", "lazy"))
            }
            element("p", .class("slide-title")) {
                element("a", .href(context.link(to: slide.id, anchor: nil))) { title }
            }
            element("p", .class("files")) { DeckLinks(context: context, deck: deck, of: title).nodes }
        }
    }
}

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
