import Model

/// A drawing and its legend.
struct DiagramFigure {
    var context: PageContext
    var anchors: SlideAnchors
    /// What the drawing shows, in words.
    var label: String
    var drawing: SlideDrawing

    var nodes: [HTMLNode] { drawing.legend.isEmpty ? [figure] : [figure, legend] }

    /// The natural width goes to the style sheet, which then knows how far the drawing can shrink and stay readable.
    private var figure: HTMLNode {
        element(
            "figure", .class("diagram"), .id(anchors.figure(drawing.diagram)),
            HTMLAttribute("style", "--width: \(cssPixels(drawing.width)); --height: \(cssPixels(drawing.height))")
        ) {
            element("div", .class("scroll"), .role("group"), .label(label), HTMLAttribute("tabindex", "0")) {
                HTMLNode.verbatim(context.medium == .paper ? drawing.paperSVG : drawing.inlineSVG)
            }
            if context.medium == .screen {
                element("figcaption") {
                    drawing.key.map { $0 + " " } ?? ""
                    element("a", .href(context.path.link(to: context.path.beside(drawing.fileName)))) {
                        "Open the drawing by itself (SVG)"
                    }
                    if let deck = drawing.deck {
                        ". Picture for a slide deck: "
                        DeckLinks(context: context, deck: deck).nodes
                    }
                }
            }
        }
    }

    private var legend: HTMLNode {
        element("table", .class("legend")) {
            element("caption") { "Ports and lines" }
            element("thead") {
                element("tr") {
                    for title in ["Port", "Line", "Protocol", "What it is"] {
                        element("th", HTMLAttribute("scope", "col")) { title }
                    }
                }
            }
            element("tbody") {
                for row in drawing.legend {
                    element("tr") {
                        element("th", HTMLAttribute("scope", "row"), .class("port")) { row.port }
                        element("td", .class("sample")) { HTMLNode.verbatim(row.sample) }
                        element("td") { row.applicationProtocol }
                        element("td") { row.titles.joined(separator: "; ") }
                    }
                }
            }
        }
    }

    private func cssPixels(_ length: Double) -> String {
        guard length.isFinite, length > 0, length < 1e6 else { return "1px" }
        return "\(Int(length.rounded(.up)))px"
    }
}
