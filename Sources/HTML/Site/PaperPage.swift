import Editions
import Model

/// The whole edition on one page, for printing or saving as a PDF: a cover, then one or more sheets for each slide. It
/// is rendered sheet by sheet, because it contains all drawings.
package struct PaperPage: Sendable {
    private let context: PageContext

    package init(_ shared: EditionContext) {
        context = PageContext(shared, .paper(of: shared.edition), .paper)
    }

    /// The page without its sheets: the parts before the first and after the last.
    package func envelope() -> (path: String, head: [UInt8], tail: [UInt8]) {
        let edition = context.edition
        let file = PageHead(
            context: context, title: context.words.site.print,
            description: context.words.site.printDescription(edition.version)
        ).file {
            element("body", .class("paper")) {
                element("main") {
                    cover
                    HTMLNode.verbatim(Self.mark)
                }
            }
        }
        let place = file.bytes.lastIndex(of: Self.mark[0]) ?? file.bytes.count
        return (file.path, Array(file.bytes[..<place]), Array(file.bytes[min(place + 1, file.bytes.count)...]))
    }

    /// A byte that does not occur in a page.
    private static let mark: [UInt8] = [0]

    /// The bytes between two sheets.
    package static var separator: [UInt8] { [UInt8(ascii: "\n")] }

    /// The first sheet of a section.
    package func divider(_ section: Section) -> [UInt8] {
        HTMLWriter.fragment(divider(section))
    }

    /// - Parameter drawings: the drawings of the slide.
    package func sheet(_ slide: Slide, _ drawings: [SlideDrawing]) -> [UInt8] {
        let section = context.index.section(of: slide.id).flatMap(context.index.section)
        return HTMLWriter.fragment(sheet(slide, drawings, under: section))
    }

    private var cover: HTMLNode {
        element("section", .class("cover")) {
            SiteLogo(context: context).node
            element("p", .class("kind")) { context.shared.label }
            element("h1") { context.site.site.title }
            element("p", .class("status")) { context.statusSentence }
            if let footer = context.site.site.design.footer { element("p") { footer } }
            EditionBanner(context: context).node
            element("p", .class("back")) {
                element("a", .href(context.path.link(to: .front(of: context.edition)))) {
                    context.words.site.backToPages
                }
            }
            element("nav", .label(context.words.site.contents)) {
                element("ul") {
                    entry(context.edition.front)
                    for section in context.edition.sections {
                        element("li") {
                            element("a", .href(context.link(to: section.id))) { section.title }
                            element("ul") { for slide in section.slides { entry(slide) } }
                        }
                    }
                    for page in context.edition.pages { entry(page) }
                }
            }
        }
    }

    private func entry(_ slide: Slide) -> HTMLNode {
        element("li") { element("a", .href(context.link(to: slide.id))) { slide.title } }
    }

    private func divider(_ section: Section) -> HTMLNode {
        let anchors = SlideAnchors(scope: context.scope(of: section.id))
        var prose = ProseRenderer(context: context, anchors: anchors, parentLevel: 2)
        let introduction = prose.blocks(section.introduction)
        return element("section", .class("sheet divider")) {
            element("h2", .id(section.id.text)) { section.title }
            introduction
            SlideList(context: context, slides: section.slides).node
        }
    }

    private func sheet(_ slide: Slide, _ drawings: [SlideDrawing], under section: Section?) -> HTMLNode {
        let parts = SlideParts(context: context, slide: slide, drawings: drawings)
        let level = section == nil ? 2 : 3
        return element("section", .class("sheet")) {
            element("header", .class("page-header")) {
                element("p", .class("kind")) {
                    [section?.title, slide.kind.title(context.words)].compactMap { $0 }.joined(separator: " · ")
                }
                element(.heading(level), .id(context.ownID(of: slide.id))) { slide.title }
                parts.summary
            }
            parts.absenceNotice
            parts.reconstructedNotice
            parts.diagrams(level: level + 1)
            element("div", .class("words")) {
                parts.body(parentLevel: level)
                parts.sources(level: level + 1)
            }
        }
    }
}
