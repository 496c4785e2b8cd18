import Layout
import Model
import Words

/// What the ends of lines mean.
package struct LegendKey: Sendable {
    package enum Mark: Sendable, Hashable {
        case dot, head, returning, mutual

        /// The room for it, left of its text.
        fileprivate var width: Double {
            switch self {
            case .dot, .head: 18
            case .returning: 24
            case .mutual: 38
            }
        }
    }

    /// Whether the mark for a payload that comes back is explained as well.
    let showsReturn: Bool
    let words: PictureWords
    /// Whether lines are explained that both sides open.
    let showsMutual: Bool

    /// - Parameter words: of the site's language.
    package init(_ diagram: ResolvedDiagram, _ words: PictureWords = .english) { self.init(diagram, .page, words) }

    init(_ diagram: ResolvedDiagram, _ size: LegendSize, _ words: PictureWords) {
        self.words = words
        text = size
        showsReturn = diagram.links.contains { $0.terms.data == .back && $0.terms.initiator != .both }
        showsMutual = diagram.links.contains { $0.terms.initiator == .both }
        let texts: [(Mark, String)] =
            [(.dot, words.opensTheConnection), (.head, words.listens)]
            + (showsReturn ? [(.returning, words.payloadComesBack)] : [])
            + (showsMutual ? [(.mutual, words.eitherOpens)] : [])
        items = texts.map { mark, text in
            Item(mark: mark, text: text, width: mark.width + TextMetrics.width(text, size.key))
        }
    }

    /// For a page, below a diagram or in its legend.
    package var sentence: String {
        words.dotAndHead + (showsReturn ? words.hollowHead : "") + (showsMutual ? words.headAtEachEnd : "")
    }

    private let text: LegendSize
    private static let top = 12.0
    private static let gap = 22.0

    private struct Item: Sendable {
        let mark: Mark
        let text: String
        let width: Double
    }

    private let items: [Item]

    var minimumWidth: Double { items.map(\.width).reduce(0, max) }
    var lineWidth: Double { items.reduce(-Self.gap) { $0 + $1.width + Self.gap } }

    func height(in width: Double) -> Double {
        Self.top + Double((places(in: width).map(\.line).max() ?? 0) + 1) * text.keyLineHeight
    }

    func placed(at origin: Point, width: Double) -> [PlacedLegend.Part] {
        zip(items, places(in: width)).flatMap { item, place -> [PlacedLegend.Part] in
            let left = origin.x + place.x
            let middle = origin.y + Self.top + (Double(place.line) + 0.5) * text.keyLineHeight
            let run = TextRun(
                item.text, text.key, x: left + item.mark.width, baseline: middle + text.key.size * 0.36)
            return [.mark(item.mark, left: left, y: middle), .text(run, .faintInk)]
        }
    }

    /// Next to each other as far as they fit, then on further lines.
    private func places(in limit: Double) -> [(line: Int, x: Double)] {
        var (line, x) = (0, 0.0)
        return items.map { item in
            if x > 0, x + item.width > limit { (line, x) = (line + 1, 0) }
            defer { x += item.width + Self.gap }
            return (line, x)
        }
    }
}

extension LegendKey.Mark {
    func drawn(_ left: Double, _ middle: Double) -> [SVGElement] {
        let dot = Point(x: left + LineDrawing.dotRadius, y: middle)
        let tip = Point(x: left + 11, y: middle)
        guard let ahead = Direction(from: dot, to: tip), let back = Direction(from: tip, to: dot) else { return [] }
        switch self {
        case .dot: return [disc(dot, LineDrawing.dotRadius, fill: .faintInk)]
        case .head: return LineStyle.Head.triangle.elements(tip: tip, direction: ahead, color: .faintInk)
        case .returning:
            return [
                disc(dot, LineDrawing.dotRadius, fill: .faintInk),
                LineStyle.Head.returning(to: dot, direction: back, color: .faintInk),
            ]
        case .mutual:
            let right = Point(x: left + 31, y: middle)
            let root = Point(x: left, y: middle)
            let way = rule(
                from: Point(x: left + 8, y: middle), to: Point(x: left + 23, y: middle), color: .faintInk, width: 2)
            return [way] + LineStyle.Head.triangle.elements(tip: right, direction: ahead, color: .faintInk)
                + LineStyle.Head.triangle.elements(tip: root, direction: back, color: .faintInk)
        }
    }
}
