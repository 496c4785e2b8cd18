import Layout
import Model

/// A diagram as SVG. Its parts carry in `data-` attributes what they stand for and where they are, in points of the
/// drawing before `data-scale`.
///
/// Badges lie inside the group of their link, and links are ordered so that no line is painted over a badge.
package struct DiagramDrawing {
    package let layout: DiagramLayout
    package let diagram: Diagram

    /// - Parameter layout: of this very diagram.
    package init(layout: DiagramLayout, diagram: Diagram) {
        self.layout = layout
        self.diagram = diagram
    }

    /// The room around a drawing on a page.
    private static let padding = 20.0
    private static let fontFamily = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

    private var canvas: Rect {
        Rect(x: 0, y: 0, width: layout.size.width, height: layout.size.height).inset(by: -Self.padding)
    }

    /// The natural size of the inline drawing.
    package var inlineSize: Size { Size(width: canvas.width, height: canvas.height) }

    /// For a page that has `DiagramStylesheet.css`: natural size, without title and legend.
    ///
    /// - Parameters:
    ///   - idPrefix: unique on the page.
    ///   - linksToSteps: whether a badge leads to the element `path-a` of the page.
    package func inlineSVG(
        title: String, description: String, idPrefix: String, linksToSteps: Bool = true
    ) -> String {
        var root = root(
            canvas, title: title, description: description, idPrefix: idPrefix, scale: 1,
            [canvas.drawn(class: "canvas", fill: .canvas)]
                + parts(
                    BadgeAnchors(
                        step: linksToSteps ? { "#path-\($0.letter)" } : nil, ids: badgeIDs(idPrefix: idPrefix))))
        // A file of its own is named by its title without this.
        root.attributes.append(.init(name: "aria-labelledby", value: "\(idPrefix)-title \(idPrefix)-desc"))
        return SVGWriter.text(of: root, isDocument: false)
    }

    /// The ids in the inline drawing of each path's first badge.
    package func badgeIDs(idPrefix: String) -> [Path: String] {
        let paths = layout.links.flatMap(\.paths).map { ($0, "\(idPrefix)-path-\($0.letter)") }
        return Dictionary(paths) { first, _ in first }
    }

    /// A file that needs nothing else: fonts, colours of both themes, title and legend are in it. The drawing has its
    /// natural size.
    package func standaloneSVG(title: String, subtitle: String, description: String, idPrefix: String) -> String {
        let frame = PageFrame.best(layout, diagram, title: title, subtitle: subtitle)
        let page = Rect(x: 0, y: 0, width: frame.size.width, height: frame.size.height)
        let origin = [frame.drawingOrigin.x, frame.drawingOrigin.y].decimalText
        let scaling = frame.scale == 1 ? "" : " scale(\(frame.scale.decimalText))"
        let drawing = SVGElement(
            "g", class: "drawing", ["transform": "translate(\(origin))\(scaling)"], parts(BadgeAnchors()))
        let legend = frame.legend.map { [$0.drawn(at: frame.legendOrigin)] } ?? []
        let content = [page.drawn(class: "canvas", fill: .canvas)] + frame.header.drawn() + [drawing] + legend
        var root = root(
            page, title: title, description: description, idPrefix: idPrefix, scale: frame.scale, content)
        let css = FontFaces.css(root.fontWeights) + DiagramStylesheet.css(root.tokens)
        root.content.insert(.element(SVGElement("style", text: "\n" + css)), at: 2)
        root.attributes.insert(.init(name: "xmlns", value: "http://www.w3.org/2000/svg"), at: 0)
        return SVGWriter.text(of: root, isDocument: true)
    }

    private func root(
        _ canvas: Rect, title: String, description: String, idPrefix: String, scale: Double, _ content: [SVGElement]
    ) -> SVGElement {
        SVGElement(
            "svg", class: "diagram",
            [
                "viewBox": canvas.dataBox, "width": canvas.width.decimalText, "height": canvas.height.decimalText,
                "font-family": Self.fontFamily, "role": "img", "data-scale": scale.decimalText,
            ],
            [
                SVGElement("title", ["id": idPrefix + "-title"], text: title),
                SVGElement("desc", ["id": idPrefix + "-desc"], text: description),
            ] + content)
    }

    private func parts(_ anchors: BadgeAnchors) -> [SVGElement] {
        let known = Set(layout.boxes.map(\.id))
        let roots = layout.boxes.filter { box in !(box.parent.map(known.contains) ?? false) }
        let titles = Dictionary(
            diagram.nodes.flatMap(\.subtree).map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        let links = layout.links.paintingOrder().map { shape in
            LinkDrawing(
                shape: shape, channel: diagram.channels.first { $0.id == shape.channel },
                ends: (titles[shape.from] ?? shape.from.text, titles[shape.to] ?? shape.to.text))
        }
        var anchors = anchors
        return layout.zones.map { $0.drawn() } + layout.connectors.map { $0.drawn() }
            + roots.map { $0.drawn(layout.boxes) } + links.map { $0.drawn(&anchors) }
    }
}

extension Connector {
    fileprivate func drawn() -> SVGElement {
        var line = rule(from: from, to: to, color: .cardBorder, width: 1.5)
        line.classes = ["connector"]
        return line
    }
}
