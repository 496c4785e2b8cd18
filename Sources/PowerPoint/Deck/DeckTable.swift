import Layout
import SVG

/// A table that is divided among as many slides as it needs, with its head on each of them.
package struct DeckTable: Sendable {
    package struct Column: Sendable, Hashable {
        package var title: String
        /// Of the slide's width, compared with those of the others.
        package var share: Double

        package init(_ title: String, share: Double) {
            self.title = title
            self.share = share
        }
    }

    package var title: String
    /// Above it on a slide with several tables.
    package var heading: String
    package var summary: String
    package var columns: [Column]
    /// Of each as many texts as there are columns.
    package var rows: [[String]]

    package init(title: String, heading: String, summary: String, columns: [Column], rows: [[String]]) {
        self.title = title
        self.heading = heading
        self.summary = summary
        self.columns = columns
        self.rows = rows
    }

    /// In points of a 16:9 picture; 12 typographic points.
    private static let style = TextStyle(size: 20, weight: .regular)
    private static let padding = (aside: 10.0, above: 5.0)
    /// Arial's capitals and digits are wider than Inter's here and there.
    private static let slack = 0.94

    func slides(_ design: DeckDesign) -> [DeckSlide] { with(filledColumns).divided(design) }

    var filledColumns: [Int] { columns.indices.filter { column in rows.contains { !$0[column].isEmpty } } }

    func with(_ kept: [Int]) -> DeckTable {
        var copy = self
        copy.columns = kept.map { columns[$0] }
        copy.rows = rows.map { row in kept.map { row[$0] } }
        return copy
    }

    private func divided(_ design: DeckDesign) -> [DeckSlide] {
        let header = PictureHeader(title: design.headerTitle(title), subtitle: summary, in: design.headerPage)
        let area = design.area(below: header)
        let pages = pages(in: area)
        return pages.enumerated().map { index, rows in
            let name = pages.count > 1 ? "\(title) \(design.words.deck.place(index + 1, pages.count))" : title
            return slide(name, rows, area, design)
        }
    }

    private func widths(_ area: Rect) -> [Double] {
        let total = columns.map(\.share).reduce(0, +)
        return columns.map { area.width * $0.share / max(total, 0.001) }
    }

    /// Of the whole table.
    func height(in area: Rect) -> Double { ([columns.map(\.title)] + rows).map { height($0, area) }.reduce(0, +) }

    private func height(_ row: [String], _ area: Rect) -> Double {
        let lines = zip(row, widths(area)).map { text, width in
            TextMetrics.wrap(text, Self.style, limit: (width - 2 * Self.padding.aside) * Self.slack).count
        }
        return Double(lines.max() ?? 1) * Self.style.size * FontBox.height * 1.03 + 2 * Self.padding.above
    }

    /// The rows of each slide, of which none has much more than another.
    private func pages(in area: Rect) -> [[[String]]] {
        let start = area.top + height(columns.map(\.title), area)
        let heights = rows.map { height($0, area) }
        let count = filled(heights, from: start, to: area.bottom).count
        let (even, highest) = (start + heights.reduce(0, +) / Double(count), heights.max() ?? 0)
        // Of those that are as few, the pages whose longest is the shortest.
        let bottoms = stride(from: even, to: area.bottom, by: max(highest / 4, 1))
        for bottom in bottoms {
            let pages = filled(heights, from: start, to: bottom)
            if pages.count == count { return pages }
        }
        return filled(heights, from: start, to: area.bottom)
    }

    private func filled(_ heights: [Double], from start: Double, to bottom: Double) -> [[[String]]] {
        var pages: [[[String]]] = [[]]
        var y = start
        for (row, height) in zip(rows, heights) {
            if y + height > bottom, pages[pages.count - 1].count > 0 {
                pages.append([])
                y = start
            }
            pages[pages.count - 1].append(row)
            y += height
        }
        return pages
    }

    private func slide(
        _ name: String, _ rows: [[String]], _ area: Rect, _ design: DeckDesign
    ) -> DeckSlide {
        let header = PictureHeader(title: design.headerTitle(name), subtitle: summary, in: design.headerPage)
        return DeckSlide(
            kind: .diagram,
            shapes: SlideHeader(design: design, header: header).shapes(title: name) + [shape(rows, area, design)],
            notes: [summary])
    }

    /// With these rows, at the top of the area.
    func shape(_ rows: [[String]], _ area: Rect, _ design: DeckDesign) -> SlideShape {
        let palette = ShapePalette(design: design, scale: DeckPages.scale)
        return .table(
            SlideTable(
                name: ShapeName(title: "Table", description: "\(heading): \(summary)"),
                origin: palette.scale.point(Point(x: area.left, y: area.top)),
                widths: widths(area).map(palette.scale.length), head: columns.map(\.title), rows: rows,
                heights: ([columns.map(\.title)] + rows).map { palette.scale.length(height($0, area)) },
                look: SlideTable.Look(
                    ink: palette.color(.ink), rule: palette.color(.rule), headFill: palette.color(.titleBar),
                    size: palette.scale.fontSize(Self.style.size))))
    }
}
