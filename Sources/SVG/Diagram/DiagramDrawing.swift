import Layout
import Model

/// A diagram as SVG. Its parts carry in `data-` attributes what they stand for and where they are, in points of the
/// drawing before `data-scale`.
///
/// Badges lie inside the group of their link, and links are ordered so that no line is painted over a badge.
package struct DiagramDrawing {
    package let layout: DiagramLayout
    package let diagram: ResolvedDiagram

    /// - Parameter layout: of this very diagram.
    package init(layout: DiagramLayout, diagram: ResolvedDiagram) {
        self.layout = layout
        self.diagram = diagram
    }

    /// The room around a drawing on a page.
    private static let padding = 20.0
    private static let fontFamily = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

    var canvas: Rect {
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
        let frame = PictureFrame.best(layout, diagram, title: title, subtitle: subtitle)
        var root = document(frame, title: title, description: description, idPrefix: idPrefix)
        let css = FontFaces.css(root.setLines) + DiagramStylesheet.css(root.tokens)
        root.content.insert(.element(SVGElement("style", text: "\n" + css)), at: 2)
        return SVGWriter.text(of: root, isDocument: true)
    }

    /// A file, but for its stylesheet.
    func document(
        _ frame: PictureFrame, title: String, description: String, idPrefix: String, spotlight: Spotlight? = nil
    ) -> SVGElement {
        let page = Rect(x: 0, y: 0, width: frame.size.width, height: frame.size.height)
        let drawing = SVGElement(
            "g", class: "drawing", ["transform": Self.transform(frame.drawingOrigin, frame.scale)],
            parts(BadgeAnchors(), spotlight))
        var content = [page.drawn(class: "canvas", fill: .canvas)] + frame.header.drawn() + [drawing]
        if let legend = frame.legend {
            let origin = Point(x: frame.legendOrigin.x / frame.legendScale, y: frame.legendOrigin.y / frame.legendScale)
            var table = legend.drawn(at: origin)
            if frame.legendScale != 1 {
                table.attributes.append(.init(name: "transform", value: "scale(\(frame.legendScale.decimalText))"))
            }
            content.append(table)
        }
        var root = root(
            page, title: title, description: description, idPrefix: idPrefix, scale: frame.scale, content)
        root.attributes.insert(.init(name: "xmlns", value: "http://www.w3.org/2000/svg"), at: 0)
        return root
    }

    private static func transform(_ origin: Point, _ scale: Double) -> String {
        "translate(\([origin.x, origin.y].decimalText))" + (scale == 1 ? "" : " scale(\(scale.decimalText))")
    }

    func root(
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

    /// - Parameter spotlight: what is lit while the rest recedes; all is, if absent.
    func parts(_ anchors: BadgeAnchors, _ spotlight: Spotlight? = nil) -> [SVGElement] {
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
        let connectors = layout.connectors.map { connector in
            spotlight?.lights(connector, in: layout) == false ? connector.drawn().receding() : connector.drawn()
        }
        // Lit lines lie above the others.
        let dim = links.filter { spotlight?.lights($0.shape) == false }.map { $0.drawn(&anchors).receding() }
        let lit = links.filter { spotlight?.lights($0.shape) != false }.map { $0.drawn(&anchors, spotlight) }
        return layout.zones.map { $0.drawn() } + connectors
            + roots.map { $0.drawn(layout.boxes, spotlight) } + dim + lit
    }
}

extension Connector {
    fileprivate func drawn() -> SVGElement {
        var line = rule(from: from, to: to, color: .cardBorder, width: 1.5)
        line.classes = ["connector"]
        return line
    }
}
