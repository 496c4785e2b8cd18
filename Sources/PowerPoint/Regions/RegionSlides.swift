import Layout
import Model
import SVG
import Words

/// Slides with parts of a diagram whose text would be too small on the slide with all of it.
struct RegionSlides {
    let diagram: DeckDiagram
    let design: DeckDesign

    /// In points of a 16:9 picture; 12 typographic points.
    private static let readable = 20.0
    private static let largestScale = 2.4
    /// For the list of where lines lead.
    private static let listRoom = RegionExits.listWidth + 24

    private var layout: DiagramLayout { diagram.drawing.layout }
    private var words: DeckWords { design.words.deck }

    /// The size of the smallest text of boxes, zones and ports, in points of the drawing.
    private var smallest: Double {
        let texts =
            layout.boxes.flatMap(\.allTexts) + layout.zones.map(\.label)
            + layout.links.flatMap { $0.plate?.texts ?? [] }
        return texts.map(\.style.size).min() ?? Self.readable
    }

    /// Empty where the text is large enough as it is.
    ///
    /// - Parameter scale: of the slide with the whole diagram.
    func add(to set: inout DiagramSlides, scale: Double) {
        let needed = Self.readable / smallest
        guard scale < needed - 0.01 else { return }
        let header = PictureHeader(
            title: design.headerTitle(diagram.title), subtitle: words.part, in: design.headerPage)
        let area = design.area(below: header)
        let division = LayoutRegions(
            layout: layout,
            room: Size(width: (area.width - Self.listRoom) / needed - 80, height: area.height / needed - 80))
        let regions = division.all
        guard regions.count > 1 || regions.first.map({ $0.tops.count }) != layout.boxes.count else { return }
        let parts = regions.flatMap { region in
            let part = Part(region, of: layout, titles, in: area)
            // What is at the ends of its lines can take more room than was kept for it.
            guard part.fit < needed - 0.01 else { return [part] }
            return division.parts(of: region).map { Part($0, of: layout, titles, in: area) }
        }
        for (index, part) in parts.enumerated() {
            let region = part.region
            let own = region.holder?.texts.map(\.text).joined(separator: " ") ?? region.zone?.label.text
            let siblings = parts.indices.filter { parts[$0].region.isBeside(region) }
            let place = (siblings.firstIndex(of: index) ?? 0) + 1
            let count = siblings.count > 1 ? " " + words.place(place, siblings.count) : ""
            add(to: &set, part, title: (own ?? words.part) + count)
            if part.fit < needed - 0.01 { set.smallTextCount += 1 }
        }
    }

    /// A region as large as its slide has room for.
    private struct Part {
        var region: LayoutRegion
        var cut: RegionLayout
        var exits: RegionExits
        /// With what is at the ends of its lines, in points of the drawing.
        var extent: Rect
        /// Where it is drawn, in points of a 16:9 picture.
        var area: Rect
        /// Of the drawing.
        var fit: Double

        /// - Parameter whole: the area with what a list of where lines lead takes.
        init(_ region: LayoutRegion, of layout: DiagramLayout, _ titles: [Node.ID: String], in whole: Rect) {
            self.region = region
            cut = RegionLayout(layout, region)
            exits = RegionExits(exits: cut.exits, titles: titles)
            area = whole
            if !cut.exits.isEmpty { area.width -= RegionSlides.listRoom }
            extent = exits.frames.reduce(cut.frame) { $0.union($1) }.inset(by: -2)
            fit = min(area.width / extent.width, area.height / extent.height, RegionSlides.largestScale)
        }
    }

    private func add(to set: inout DiagramSlides, _ part: Part, title: String) {
        let (region, cut, exits, area, extent, fit) = (
            part.region, part.cut, part.exits, part.area, part.extent, part.fit
        )
        let factor = DeckPages.scale.factor
        let scale = SlideScale(
            x: (area.center.x - extent.center.x * fit) * factor,
            y: (area.center.y - extent.center.y * fit) * factor, factor: fit * factor)
        let palette = ShapePalette(design: design, scale: scale)
        let names = region.tops.map { $0.texts.map(\.text).joined(separator: " ") }
        let header = PictureHeader(
            title: design.headerTitle("\(diagram.title): \(title)"), subtitle: names.joined(separator: ", "),
            in: design.headerPage)
        var shapes = SlideHeader(design: design, header: header).shapes(
            title: "\(diagram.title): \(title)", text: "Boxes")
        let (drawn, lines) = DiagramShapes(cut.layout, of: diagram.drawing.diagram, palette, cuts: cut.cuts).drawn()
        shapes += drawn + exits.marks(palette)
        let list = Rect(
            left: area.right + 24, top: area.top, right: area.right + 24 + RegionExits.listWidth, bottom: area.bottom)
        if let list = exits.list(in: list, design) {
            shapes.append(list.shape)
            set.smallLegendCount += list.isSmaller ? 1 : 0
        }
        set.add(shapes, [words.partOfDiagram(diagram.title, title)], lines)
    }

    /// Of each box, after that of the box that it is in.
    private var titles: [Node.ID: String] {
        var titles: [Node.ID: String] = [:]
        for node in diagram.drawing.diagram.nodes {
            for inner in node.subtree {
                titles[inner.id] = inner.id == node.id ? node.title : "\(node.title): \(inner.title)"
            }
        }
        return titles
    }
}
