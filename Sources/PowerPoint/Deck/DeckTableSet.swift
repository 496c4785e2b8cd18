import Layout
import SVG

/// Tables of which short ones that follow each other share a slide. Those that need several slides come last.
package struct DeckTableSet: Sendable {
    /// Of a slide with several of them.
    var title: String
    var tables: [DeckTable]
    /// What a slide has that shows these tables.
    var summary: @Sendable ([DeckTable]) -> String

    package init(title: String, tables: [DeckTable], summary: @escaping @Sendable ([DeckTable]) -> String) {
        self.title = title
        self.tables = tables
        self.summary = summary
    }

    private static let headingStyle = TextStyle(size: 24, weight: .semibold)
    private static let headingHeight = 44.0
    private static let gap = 22.0

    package func slides(_ design: DeckDesign) -> [DeckSlide] {
        let header = PictureHeader(title: design.headerTitle(title), subtitle: "-", in: design.headerPage)
        let groups = groups(in: design.area(below: header))
        let shared = groups.filter { $0.count > 1 }.count
        var number = 0
        return groups.flatMap { group -> [DeckSlide] in
            guard group.count > 1 else { return group.flatMap { $0.slides(design) } }
            number += 1
            let place = shared > 1 ? " \(design.words.deck.place(number, shared))" : ""
            return [slide(title + place, group, design)]
        }
    }

    /// Tables that share a slide. One that fills most of a slide has it alone.
    private func groups(in area: Rect) -> [[DeckTable]] {
        var groups: [[DeckTable]] = []
        var left = 0.0
        let (long, short) = (tables.filter { isLong($0, area) }, tables.filter { !isLong($0, area) })
        for table in short + long {
            let height = Self.headingHeight + table.height(in: area)
            if let last = groups.last, height + Self.gap <= left, last.allSatisfy({ $0.columns == table.columns }) {
                groups[groups.count - 1].append(table)
                left -= height + Self.gap
            } else {
                groups.append([table])
                left = area.height - height
            }
        }
        return groups
    }

    private func isLong(_ table: DeckTable, _ area: Rect) -> Bool { table.height(in: area) > area.height }

    private func slide(_ name: String, _ group: [DeckTable], _ design: DeckDesign) -> DeckSlide {
        let summary = summary(group)
        let header = PictureHeader(title: design.headerTitle(name), subtitle: summary, in: design.headerPage)
        var area = design.area(below: header)
        let palette = ShapePalette(design: design, scale: DeckPages.scale)
        let kept = Set(group.flatMap(\.filledColumns)).sorted()
        var shapes = SlideHeader(design: design, header: header).shapes(title: name)
        for table in group.map({ $0.with(kept) }) {
            let heading = TextRun(
                text: table.heading, origin: Point(x: area.left, y: area.top + 26), style: Self.headingStyle,
                width: TextMetrics.width(table.heading, Self.headingStyle))
            shapes.append(palette.label(heading, .ink))
            area.y += Self.headingHeight
            shapes.append(table.shape(table.rows, area, design))
            area.y += table.height(in: area) + Self.gap
        }
        return DeckSlide(kind: .diagram, shapes: shapes, notes: [summary] + group.map(\.heading))
    }
}
