import Editions
import Model
import SVG

/// A diagram with title, picture, legend and steps, as a part of a page of another site. It contains no script, no style and
/// nothing that is loaded, so that it needs no permission of the strictest `Content-Security-Policy`.
package struct DiagramFragment {
    private let context: PageContext
    private let slide: Slide
    private let diagram: ResolvedDiagram
    private let title: String
    private let picture: [UInt8]
    private let legend: [LegendRow]
    private let theme: PictureTheme
    private let idPrefix: String

    /// - Parameters:
    ///   - idPrefix: begins every id, so that a page can hold several fragments.
    ///   - picture: an `svg` element.
    ///   - theme: of the picture; not `auto`.
    package init(
        _ shared: EditionContext, slide: Slide, diagram: ResolvedDiagram, title: String, idPrefix: String,
        picture: [UInt8], legend: [LegendRow], theme: PictureTheme
    ) {
        context = PageContext(shared, .slide(slide.id, of: shared.edition), .fragment)
        (self.slide, self.diagram, self.title) = (slide, diagram, title)
        (self.picture, self.legend, self.theme) = (picture, legend, theme)
        self.idPrefix = idPrefix
    }

    /// In UTF-8.
    package var bytes: [UInt8] { HTMLWriter.fragment(node) }

    private var node: HTMLNode {
        element("section", .class("portolan")) {
            element("h2") { title }
            element("p") { slide.summary }
            element("figure") {
                HTMLNode.verbatim(picture)
                element("figcaption") { origin }
            }
            if !legend.isEmpty { legendTable }
            happyPaths
        }
    }

    /// What the picture is of, with a link to it where the site states its address.
    private var origin: [HTMLNode] {
        let name = "\(context.site.site.title), \(context.shared.label)"
        let address = context.site.site.baseAddress == nil ? nil : context.address(of: .slide(slide.id, anchor: nil))
        return context.reference(address, isPlain: true) { name }
    }

    private var legendTable: HTMLNode {
        let words = context.words.slide
        return element("table") {
            element("caption") { words.portsAndLines }
            element("thead") {
                element("tr") {
                    for title in [words.port, words.line, words.protocol, words.whatItIs] {
                        element("th", HTMLAttribute("scope", "col")) { title }
                    }
                }
            }
            element("tbody") {
                for row in legend {
                    element("tr") {
                        element("th", HTMLAttribute("scope", "row")) { row.markedPortText }
                        element("td") { HTMLNode.verbatim(row.lineSampleFragment(theme)) }
                        element("td") { row.protocolText }
                        element("td") { row.channelTitles.joined(separator: "; ") }
                    }
                }
            }
        }
    }

    /// Those of the slide that the diagram shows.
    private var happyPaths: [HTMLNode] {
        let numbers = Set(context.index.happyPaths(of: slide.id).filter(isShown).map(\.anchor))
        var renderer = ProseRenderer(
            context: context, anchors: SlideAnchors(scope: idPrefix + "-"), gone: context.index.gonePaths(of: slide.id),
            parentLevel: 2)
        return slide.body.filter { $0.role == .happyPath && numbers.contains($0.anchor) }
            .map { renderer.section($0) }
    }

    private func isShown(_ happyPath: HappyPath) -> Bool {
        let shown = Set(diagram.links.flatMap(\.paths))
        return slide.diagrams.count == 1 || happyPath.steps.contains { $0.travels(anyOf: shown) }
    }
}
