import Editions
import Model

/// The whole edition on one page, for printing or saving as a PDF: a cover with the contents, one or more sheets for each
/// slide, and the matrix, ports, components and settings as appendices. It is rendered sheet by sheet, because it contains all
/// drawings.
package struct PaperPage: Sendable {
    private let context: PageContext
    private let numbers: PaperNumbers?

    /// - Parameters:
    ///   - isWhole: whether it has the appendices even if the edition is so large that a site divides them into pages.
    ///   - numbers: the numbers in the contents; none if absent, because a browser that prints a page knows none.
    package init(_ shared: EditionContext, isWhole: Bool = false, numbers: PaperNumbers? = nil) {
        context = PageContext(
            shared, .paper(of: shared.edition), .paper, hasAppendices: isWhole || !shared.isLarge)
        self.numbers = numbers
    }

    /// The page without its sheets: the parts before the first and after the last.
    package func envelope() -> (path: String, head: [UInt8], tail: [UInt8]) {
        let edition = context.edition
        let file = PageHead(
            context: context, title: numbers == nil ? context.words.site.print : nil,
            description: context.words.site.printDescription(edition.version)
        ).file {
            element("body", .class("paper")) {
                element("main") {
                    PaperCover(context: context, appendices: appendixTitles, numbers: numbers).node
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

    /// Whether the first picture of a slide and its steps need two pages, which should then be seen together.
    package func isSpread(_ slide: Slide, _ drawings: [SlideDrawing]) -> Bool {
        PaperSheet(context: context, slide: slide, drawings: drawings, section: section(of: slide)).isSpread
    }

    /// The id of the place at which a slide's sheets begin.
    package func id(of slide: Slide) -> String { context.ownID(of: slide.id) }

    /// A sheet to be written on.
    package var notes: [UInt8] {
        HTMLWriter.fragment(
            element("section", .class("sheet ruled")) { element("p", .class("kind")) { context.words.site.notes } })
    }

    private func section(of slide: Slide) -> Section? {
        context.index.section(of: slide.id).flatMap(context.index.section)
    }

    /// - Parameters:
    ///   - drawings: the drawings of the slide.
    ///   - isTight: whether its text is smaller and has less space.
    package func sheet(_ slide: Slide, _ drawings: [SlideDrawing], isTight: Bool = false) -> [UInt8] {
        var sheet = PaperSheet(context: context, slide: slide, drawings: drawings, section: section(of: slide))
        sheet.isTight = isTight
        return HTMLWriter.fragment(sheet.node)
    }

    /// What follows the last slide: one after the other on the same pages, each rendered when it is asked for.
    package var appendices: [(id: String, bytes: @Sendable (_ isTight: Bool) -> [UInt8])] {
        guard context.hasAppendices else { return [] }
        let context = context
        return context.shared.references.map { kind in
            (
                PaperAppendix.id(of: kind),
                { HTMLWriter.fragment(PaperAppendix(context: context, kind: kind, isTight: $0).node) }
            )
        }
    }

    private var appendixTitles: [(id: String, title: String)] {
        guard context.hasAppendices else { return [] }
        return context.shared.references.map { (PaperAppendix.id(of: $0), $0.title(context.words)) }
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
}
