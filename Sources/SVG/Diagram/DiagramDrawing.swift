import Layout
import Model
import Words

/// A diagram as SVG. It is drawn once, and each form is written from that. The parts of a drawing have in `data-`
/// attributes what they are and where they are, in points of the drawing before `data-scale`.
///
/// Badges are inside the group of their link, and links are ordered so that no line is painted over a badge.
package struct DiagramDrawing: Sendable {
    package let layout: DiagramLayout
    package let diagram: ResolvedDiagram
    private let words: PictureWords
    /// The rows of its legend, in order of slot.
    package let legendRows: [LegendRow]
    let legends: LegendChoice
    /// For pictures that are seen in a room.
    var roomLegends: LegendChoice { LegendChoice(legendRows, of: diagram, .room, words) }
    /// Zones, connectors, boxes and links, without a canvas.
    let parts: [SVGElement]

    /// The rooms that its pictures leave a diagram's drawing.
    ///
    /// - Parameter words: of the site's language.
    package static func rooms(of diagram: ResolvedDiagram, words: PictureWords) -> PictureRooms {
        PictureFrame.rooms(LegendChoice(LegendRow.rows(for: diagram), of: diagram, .room, words))
    }

    /// - Parameters:
    ///   - layout: of this diagram.
    ///   - words: of the site's language.
    package init(layout: DiagramLayout, diagram: ResolvedDiagram, words: PictureWords = .english) {
        self.layout = layout
        self.diagram = diagram
        self.words = words
        legendRows = LegendRow.rows(for: diagram)
        legends = LegendChoice(legendRows, of: diagram, .page, words)
        parts = DiagramParts(layout: layout, diagram: diagram).drawn()
    }

    /// The legend in one column; `nil` where there is nothing to explain.
    package func legend(at origin: Point) -> (placed: PlacedLegend, origin: Point, size: Size)? {
        legends.tables.first.map { ($0.placed(at: origin), origin, $0.size) }
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
    ///   - partLinks: to where the page has the pictures of parts.
    /// - Returns: with links from the badges to the elements `path-a` of the page, and to parts.
    package func inlineSVG(
        title: String, description: String, idPrefix: String, partLinks: [Diagram.ID: String] = [:]
    ) -> LinkedSVG {
        inline(
            linked(partLinks), title: title, description: description, idPrefix: idPrefix,
            badgeLinks: BadgeLinks(idPrefix: idPrefix))
    }

    /// With links around the boxes that have pictures of their own.
    private func linked(_ partLinks: [Diagram.ID: String]) -> [SVGElement] {
        guard let folded = diagram.folded, !partLinks.isEmpty else { return parts }
        let addresses = folded.details.compactMapValues { partLinks[$0] }
        return parts.map { part in
            guard let id = part.nodeID, let address = addresses[id] else { return part }
            return SVGElement("a", ["href": .text(address)], [part])
        }
    }

    /// For any page, whatever its style sheets and its policy are: without title and legend, at most in natural size, and
    /// smaller where there is less room.
    ///
    /// - Parameters:
    ///   - theme: not `auto`.
    ///   - idPrefix: unique on the page.
    /// - Returns: UTF-8.
    package func fragmentSVG(
        _ theme: PictureTheme, title: String, description: String, idPrefix: String
    ) -> [UInt8] {
        var root = root(
            canvas, title: title, description: description, idPrefix: idPrefix, scale: 1,
            [canvas.drawn(class: "canvas", fill: .canvas)] + parts)
        // The height keeps it from growing with the page.
        root.attributes.removeAll { $0.name == "width" }
        root.set("width", "100%")
        root.set("preserveAspectRatio", "xMinYMin")
        return SVGWriter.fragment(root, theme: theme, idPrefix: idPrefix)
    }

    /// For a page: two states of one diagram laid over each other.
    ///
    /// - Parameter overlay: whose diagram this drawing is of.
    /// - Returns: UTF-8.
    package func overlaySVG(
        _ overlay: DiagramOverlay, title: String, description: String, idPrefix: String
    ) -> [UInt8] {
        inline(
            ChangeMarks(overlay: overlay, layout: layout).marked(parts), title: title, description: description,
            idPrefix: idPrefix
        ).linked
    }

    /// The ids in the inline drawing of each path's first badge.
    package func badgeIDs(idPrefix: String) -> [Path: String] {
        let links = BadgeLinks(idPrefix: idPrefix)
        let paths = layout.links.flatMap(\.paths).map { ($0, links.id(of: $0)) }
        return Dictionary(paths) { first, _ in first }
    }

    /// A file that needs nothing else: it contains fonts, colors of both themes, title and legend. The drawing has its
    /// natural size.
    ///
    /// - Returns: UTF-8.
    package func standaloneSVG(title: String, subtitle: String, description: String, idPrefix: String) -> [UInt8] {
        let frame = PictureFrame.standalone(layout, legends, title: title, subtitle: subtitle)
        var writer = SVGWriter()
        writer.writeDocument(document(frame, parts, title: title, description: description, idPrefix: idPrefix))
        writer.insertStyle(FontFaces.css(writer.lines) + DiagramStylesheet.css(writer.fills, writer.strokes))
        return writer.bytes
    }

    private func inline(
        _ parts: [SVGElement], title: String, description: String, idPrefix: String, badgeLinks: BadgeLinks? = nil
    ) -> LinkedSVG {
        var root = root(
            canvas, title: title, description: description, idPrefix: idPrefix, scale: 1,
            [canvas.drawn(class: "canvas", fill: .canvas)] + parts)
        // The title names a file of its own without this.
        root.set("aria-labelledby", .text("\(idPrefix)-title \(idPrefix)-desc"))
        // What is an image for those who hear a page has nothing in it that leads elsewhere.
        if badgeLinks != nil,
            diagram.folded != nil || layout.links.contains(where: { !$0.paths.isEmpty })
        {
            root.attributes.removeAll { $0.name == "role" }
            root.set("role", .linked("document", unlinked: "img"))
        }
        return SVGWriter.inline(root, idPrefix: idPrefix, badgeLinks: badgeLinks)
    }

    /// A file, but for its stylesheet.
    func document(
        _ frame: PictureFrame, _ parts: [SVGElement], title: String, description: String, idPrefix: String
    ) -> SVGElement {
        let page = Rect(x: 0, y: 0, width: frame.size.width, height: frame.size.height)
        let drawing = SVGElement(
            "g", class: "drawing", ["transform": .transform(origin: frame.drawingOrigin, scale: frame.scale)], parts)
        var content = [page.drawn(class: "canvas", fill: .canvas)] + frame.header.drawn() + [drawing]
        if let legend = frame.legend {
            let origin = Point(x: frame.legendOrigin.x / frame.legendScale, y: frame.legendOrigin.y / frame.legendScale)
            var table = legend.placed(at: origin).drawn()
            if frame.legendScale != 1 {
                table.set("transform", .text("scale(\(frame.legendScale.decimalText))"))
            }
            content.append(table)
        }
        var root = root(
            page, title: title, description: description, idPrefix: idPrefix, scale: frame.scale, content)
        // Some programs know references only by the older of their two names.
        root.attributes.insert(
            contentsOf: [
                .init(name: "xmlns", value: "http://www.w3.org/2000/svg"),
                .init(name: "xmlns:xlink", value: "http://www.w3.org/1999/xlink"),
            ], at: 0)
        return root
    }

    /// What most of its elements have in common is stated here alone.
    private func root(
        _ canvas: Rect, title: String, description: String, idPrefix: String, scale: Double, _ content: [SVGElement]
    ) -> SVGElement {
        SVGElement(
            "svg", class: "diagram",
            [
                "viewBox": canvas.dataBox, "width": .number(canvas.width), "height": .number(canvas.height),
                "font-family": .text(Self.fontFamily), "font-size": .number(TextStyle.inherited.size),
                "font-weight": .number(Double(TextStyle.inherited.weight.rawValue)), "fill": "none",
                "stroke-width": .number(StrokeWidth.inherited), "stroke-linejoin": "round", "role": "img",
                "data-scale": .number(scale),
            ],
            [
                SVGElement("title", ["id": .text(idPrefix + "-title")], text: title),
                SVGElement("desc", ["id": .text(idPrefix + "-desc")], text: description),
            ] + content)
    }
}

extension SVGElement {
    /// Of the box that it draws; `nil` for anything else.
    fileprivate var nodeID: Node.ID? {
        guard attributes.contains(where: { $0.name == "data-kind" }) else { return nil }
        guard case .text(let id) = attributes.first(where: { $0.name == "data-id" })?.value else { return nil }
        return Node.ID(id)
    }
}
