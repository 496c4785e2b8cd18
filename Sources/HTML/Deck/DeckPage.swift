import Model
import Words

/// The page on which the images for slide decks can be viewed and downloaded. In a large edition each section has its
/// own page.
struct DeckPage {
    var context: PageContext
    var names: PictureNames
    /// The only section that is shown; all if absent.
    var section: Section?

    private var words: SiteWords { context.words.site }

    func file() -> PageFile {
        let edition = context.edition
        return PageFrame(
            context: context, title: section.map { words.deckOf($0.title) } ?? words.slides,
            description: words.deckDescription(edition.version), place: nil
        ).file {
            element("header", .class("page-header")) {
                context.printedEdition
                element("h1") { section.map { words.deckOf($0.title) } ?? words.slides }
                element("p", .class("summary")) {
                    words.deckSummary
                }
            }
            if let section {
                gallery(section.title, section.slides)
            } else {
                wholeEdition
                instructions
                gallery(nil, [edition.front])
                if context.shared.isLarge {
                    sections
                } else {
                    for section in edition.sections { gallery(section.title, section.slides) }
                }
                gallery(words.otherPages, edition.pages)
            }
        }
    }

    /// The files with all diagrams; `nil` if there are none.
    private var wholeEdition: HTMLNode? {
        let files = context.site.downloads.compactMap { download in download.file.map { ($0, download.title(words)) } }
        guard !files.isEmpty else { return nil }
        return element("p", .class("files")) {
            words.deckInOneFile
            for (index, (file, title)) in files.enumerated() {
                if index > 0 { ", " }
                element("a", .href(context.link(toPicture: file)), HTMLAttribute("download", "")) { title }
            }
            "."
        }
    }

    private var sections: HTMLNode {
        element("section", .class("catalogue")) {
            element("h2") { words.sections }
            element("ul") {
                for section in context.edition.sections where section.slides.contains(where: { !$0.diagrams.isEmpty }) {
                    element("li") {
                        let page = PagePath.deck(of: context.edition, section: section.id)
                        element("a", .href(context.path.link(to: page))) { section.title }
                        ", " + words.diagramCount(section.slides.reduce(0) { $0 + $1.diagrams.count })
                    }
                }
            }
        }
    }

    private var hasPixels: Bool {
        context.site.downloads.contains { if case .pixels = $0.content { true } else { false } }
    }

    private var instructions: HTMLNode {
        element("div", .class("prose")) {
            element("p") {
                words.deckInstructions
            }
            element("ul") {
                element("li") {
                    words.deckPowerPoint
                }
                element("li") { words.deckImpress }
                element("li") {
                    hasPixels ? words.deckStepsBefore : words.deckBitmapsBefore
                    element("code") { "portolan export --format png --steps --output Pictures" }
                    words.deckBitmapsAfter
                }
            }
        }
    }

    private func downloads(_ name: String, of title: String, at position: Int) -> [HTMLNode] {
        context.site.downloads.flatMap { download -> [HTMLNode] in
            guard let (file, fragment) = download.address(of: name, at: position) else { return [] }
            let address = context.link(toPicture: file) + (fragment.map { "#\($0)" } ?? "")
            let isFile = fragment == nil
            let form = download.title(words)
            return [
                .text(", "),
                element(
                    "a", .href(address), isFile ? HTMLAttribute("download", "") : nil,
                    .label("\(title), \(form)")
                ) { form },
            ]
        }
    }

    private func gallery(_ title: String?, _ slides: [Slide]) -> HTMLNode? {
        let entries = slides.flatMap { slide in slide.diagrams.map { entry($0, of: slide) } }
        guard !entries.isEmpty else { return nil }
        return element("section", .class("catalogue")) {
            element("h2") { title ?? context.edition.front.title }
            element("ul", .class("slides deck")) { entries }
        }
    }

    private func entry(_ diagram: Diagram, of slide: Slide) -> HTMLNode {
        let deck = names.deck(of: diagram.id, on: slide.id)
        let title = diagram.title.map { "\(slide.title): \($0)" } ?? slide.title
        return element("li") {
            element("picture") {
                element(
                    "source", HTMLAttribute("srcset", context.link(toPicture: deck.dark)),
                    HTMLAttribute("media", "(prefers-color-scheme: dark)"))
                element(
                    "img", HTMLAttribute("src", context.link(toPicture: deck.light)),
                    HTMLAttribute("alt", words.diagramOf(title)), HTMLAttribute("width", "1600"),
                    HTMLAttribute("height", "900"), HTMLAttribute("loading", "lazy"))
            }
            element("p", .class("slide-title")) {
                element("a", .href(context.link(to: slide.id, anchor: nil))) { title }
            }
            element("p", .class("files")) {
                DeckLinks(context: context, deck: deck, of: title).nodes
                downloads(
                    names.deckName(of: diagram.id, on: slide.id), of: title,
                    at: names.position(of: diagram.id, on: slide.id))
            }
        }
    }
}
