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
        var area = design.area(below: header)
        area.width -= Self.listRoom
        let regions = LayoutRegions(
            layout: layout, room: Size(width: area.width / needed - 80, height: area.height / needed - 80)
        ).all
        guard regions.count > 1 || regions.first.map({ $0.tops.count }) != layout.boxes.count else { return }
        for (index, region) in regions.enumerated() {
            let zoneTitle = region.zone?.label.text
            let siblings = regions.indices.filter { regions[$0].zone?.id == region.zone?.id }
            let place = (siblings.firstIndex(of: index) ?? 0) + 1
            let count = siblings.count > 1 ? " " + words.place(place, siblings.count) : ""
            add(to: &set, region, title: (zoneTitle ?? words.part) + count, in: area, needed)
        }
    }

    private func add(
        to set: inout DiagramSlides, _ region: LayoutRegion, title: String, in area: Rect, _ needed: Double
    ) {
        let cut = RegionLayout(layout, region)
        let exits = RegionExits(exits: cut.exits, titles: titles)
        var area = area
        // Where no line leads out there is no list beside it.
        if cut.exits.isEmpty { area.width += Self.listRoom }
        let extent = exits.frames.reduce(cut.frame) { $0.union($1) }.inset(by: -2)
        let fit = min(area.width / extent.width, area.height / extent.height, Self.largestScale)
        if fit < needed - 0.01 { set.smallTextCount += 1 }
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
