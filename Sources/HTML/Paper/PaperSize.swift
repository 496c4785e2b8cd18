import Model
import SVG

/// How high a drawing is in print, as a class of the style sheet: so that its legend and its steps are on the same page if
/// they can be without making it small, and else so that it fills the page.
///
/// The heights of texts are estimated, from above; what turns out higher goes on on the next page.
struct PaperSize {
    /// `h-12`
    let name: String
    /// Whether the steps are on the drawing's own page.
    let holdsSteps: Bool

    /// In CSS pixels: of a page without margins, A4 or Letter, whichever is smaller.
    private static let page = (width: 956.0, height: 690.0)
    private static let step = 20.0
    /// The largest part of its natural size that a drawing has.
    private static let largest = 1.1
    /// The part of its natural size below which a drawing leaves its steps to the next page, because its text would be too
    /// small to read.
    private static let smallest = 0.62
    /// The part of a page that a legend has beside its drawing; the rest of a longer one follows on the next page.
    private static let largestLegend = 0.3
    /// One that others stand above.
    private static let secondary = 330.0

    /// - Parameters:
    ///   - notices: what is between the title and the drawing.
    ///   - steps: what belongs to the drawing, in two columns.
    ///   - rows: of the table below them.
    init(
        _ drawing: SlideDrawing, isFirst: Bool, summary: String, notices: [HTMLNode], steps: [HTMLNode], rows: Int = 0
    ) {
        let natural = drawing.height * min(Self.largest, Self.page.width / max(drawing.width, 1))
        let legend = min(Self.height(of: drawing.legend), Self.page.height * Self.largestLegend)
        let title = isFirst ? 62 + 20 * Double(Self.lines(summary.count, 150)) : 0
        let heading = drawing.diagram.title == nil ? 0.0 : 30
        let noted = notices.reduce(0) { $0 + 24 + 16 * Self.lines($1, 170) }
        let free = Self.page.height - title - heading - noted - legend
        let table = rows == 0 ? 0 : 60 + 27 * Double(rows)
        let text = steps.reduce(table) { $0 + 30 + 17.5 * Self.lines($1, 78) / 2 }
        let wanted = isFirst ? natural : min(natural, Self.secondary)
        let beside = free - text
        let fewest = min(drawing.height * Self.smallest, wanted * 0.85)
        holdsSteps = text == 0 || beside >= fewest
        let height =
            if beside >= fewest {
                min(wanted, beside)
            } else if free >= min(fewest, wanted * 0.75) || !isFirst {
                min(wanted, free)
            } else {
                // The legend is on the next page, with the steps.
                min(wanted, free + legend)
            }
        name = "h-\(max(1, Int(height / Self.step)))"
    }

    /// In three columns.
    private static func height(of legend: [LegendRow]) -> Double {
        let heights = legend.map { row in
            8 + 17
                * Double(
                    max(lines(row.markedPortText.count, 11), lines(row.protocolText.count, 22))
                        + lines(row.channelTitles.joined(separator: "; ").count, 24))
        }
        guard let highest = heights.max() else { return 0 }
        return 12 + max(highest, heights.reduce(0, +) / 3 + highest / 2)
    }

    /// The rules of all classes.
    static var css: String {
        (1...Int(page.height / step)).map { ".h-\($0){--height:\(Int(step) * $0)px}\n" }.joined()
    }

    private static func lines(_ characters: Int, _ width: Int) -> Int { max(1, (characters + width - 1) / width) }

    /// Of the text of each block.
    private static func lines(_ node: HTMLNode, _ width: Int) -> Double {
        var lines = 0.0
        let inline = inlineCount(node, width, &lines)
        return lines + (inline == 0 ? 0 : Double(Self.lines(inline, width)))
    }

    /// The characters that belong to the line around the node.
    ///
    /// - Parameter lines: those of the blocks in it are added.
    private static func inlineCount(_ node: HTMLNode, _ width: Int, _ lines: inout Double) -> Int {
        switch node {
        case .text(let text): return text.count
        case .verbatim: return 0
        case .element(let name, _, let children):
            let inner = children.reduce(0) { $0 + inlineCount($1, width, &lines) }
            guard name.isBlock else { return inner }
            if inner > 0 { lines += Double(Self.lines(inner, width)) + 0.2 }
            return 0
        }
    }
}
