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
    package var summary: String
    package var columns: [Column]
    /// Of each as many texts as there are columns.
    package var rows: [[String]]

    package init(title: String, summary: String, columns: [Column], rows: [[String]]) {
        self.title = title
        self.summary = summary
        self.columns = columns
        self.rows = rows
    }

    /// In points of a 16:9 picture; 12 typographic points.
    private static let style = TextStyle(size: 20, weight: .regular)
    private static let padding = (aside: 10.0, above: 5.0)
    /// Arial's capitals and digits are wider than Inter's here and there.
    private static let slack = 0.94
    private static let bottom = 856.0

    package func slides(_ theme: PictureTheme) -> [DeckSlide] {
        let header = PictureHeader(title: title, subtitle: summary, in: PictureFrame.deckSize)
        let pages = pages(from: header.height, to: Self.bottom)
        return pages.enumerated().map { index, rows in
            let name = pages.count > 1 ? "\(title) (\(index + 1) of \(pages.count))" : title
            return slide(name, rows, theme)
        }
    }

    private var widths: [Double] {
        let total = columns.map(\.share).reduce(0, +)
        let room = PictureFrame.deckSize.width - 2 * PictureHeader.margin
        return columns.map { room * $0.share / max(total, 0.001) }
    }

    private func height(_ row: [String]) -> Double {
        let lines = zip(row, widths).map { text, width in
            TextMetrics.wrap(text, Self.style, limit: (width - 2 * Self.padding.aside) * Self.slack).count
        }
        return Double(lines.max() ?? 1) * Self.style.size * FontBox.height * 1.03 + 2 * Self.padding.above
    }

    /// The rows of each slide, of which none has much more than another.
    private func pages(from top: Double, to bottom: Double) -> [[[String]]] {
        let start = top + height(columns.map(\.title))
        let count = filled(from: start, to: bottom).count
        let heights = rows.map(height)
        let even = start + heights.reduce(0, +) / Double(count) + (heights.max() ?? 0)
        let pages = filled(from: start, to: min(even, bottom))
        return pages.count == count ? pages : filled(from: start, to: bottom)
    }

    private func filled(from start: Double, to bottom: Double) -> [[[String]]] {
        var pages: [[[String]]] = [[]]
        var y = start
        for row in rows {
            let height = height(row)
            if y + height > bottom, pages[pages.count - 1].count > 0 {
                pages.append([])
                y = start
            }
            pages[pages.count - 1].append(row)
            y += height
        }
        return pages
    }

    private func slide(_ name: String, _ rows: [[String]], _ theme: PictureTheme) -> DeckSlide {
        let palette = ShapePalette(theme: theme, scale: DeckPages.scale)
        let header = PictureHeader(title: name, subtitle: summary, in: PictureFrame.deckSize)
        let table = SlideTable(
            name: ShapeName(title: "Table", description: summary),
            origin: palette.scale.point(Point(x: PictureHeader.margin, y: header.height)),
            widths: widths.map(palette.scale.length), head: columns.map(\.title), rows: rows,
            heights: ([columns.map(\.title)] + rows).map { palette.scale.length(height($0)) },
            look: SlideTable.Look(
                ink: palette.color(.ink), rule: palette.color(.rule), headFill: palette.color(.titleBar),
                size: palette.scale.fontSize(Self.style.size)))
        return DeckSlide(
            kind: .diagram, shapes: SlideHeader(palette: palette, header: header).shapes(title: name) + [.table(table)],
            notes: [summary])
    }
}
