import Layout
import Model
import SVG

/// The ends of lines that lead out of a region: a number at each, and a list of where they lead.
struct RegionExits {
    let exits: [RegionLayout.Exit]
    /// In words, by box.
    let titles: [Node.ID: String]

    /// In points of a 16:9 picture; 12 typographic points.
    private static let style = TextStyle(size: 20, weight: .regular)
    static let listWidth = 300.0
    private static let height = 18.0

    /// The boxes to which they lead, in the order of their numbers.
    private var boxes: [Node.ID] { exits.map(\.box).unique() }

    /// A mark at the end of a line, or of several that end together.
    private struct Mark {
        var text: String
        var boxes: [Node.ID]
        var frame: Rect
    }

    /// The numbers of the boxes to which lines lead, with the letters of lines that have not passed them.
    private var placed: [Mark] {
        let numbers = Dictionary(
            boxes.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        var marks: [Mark] = []
        for point in exits.map(\.point).unique() {
            let ending = exits.filter { $0.point == point }
            guard let way = ending.first?.direction else { continue }
            let boxes = ending.map(\.box).unique()
            let words = boxes.map { "\(numbers[$0] ?? 0)" } + ending.flatMap(\.letters).unique().sorted()
            let text = words.joined(separator: " ")
            let width = max(TextMetrics.width(text, Self.markStyle) + 10, Self.height)
            var frame = Rect(
                x: point.x + (way.x - 1) * width / 2, y: point.y + (way.y - 1) * Self.height / 2, width: width,
                height: Self.height)
            // Lines side by side have theirs one behind the other.
            while marks.contains(where: { $0.frame.inset(by: -1).intersects(frame) }) {
                frame = frame.offset(dx: way.x * (width + 3), dy: way.y * (Self.height + 3))
            }
            marks.append(Mark(text: text, boxes: boxes, frame: frame))
        }
        return marks
    }

    private static let markStyle = TextStyle(size: 14, weight: .bold)

    /// What the marks take, in points of the drawing.
    var frames: [Rect] { placed.map(\.frame) }

    func marks(_ palette: ShapePalette) -> [SlideShape] {
        placed.map { mark in
            let frame = palette.scale.rect(mark.frame)
            let run = TextRun(
                text: mark.text, origin: mark.frame.center, style: Self.markStyle, width: mark.frame.width)
            let names = mark.boxes.map { titles[$0] ?? $0.text }.joined(separator: ", ")
            return .plain(
                PlainShape(
                    name: ShapeName(title: palette.design.words.deck.leadsTo(names)), frame: frame,
                    geometry: .rounded(frame, radius: palette.scale.length(4)), fill: palette.color(.faintInk),
                    text: ShapeText(paragraphs: [[palette.run(run, .canvas)]], alignment: .center)))
        }
    }

    /// A line of the list, with the number of the box that it begins.
    private struct Entry {
        var number: Int?
        var text: String
        var baseline: Double
    }

    private func entries(width: Double) -> [Entry] {
        var baseline = 52.0
        return boxes.enumerated().flatMap { index, box in
            let lines = TextMetrics.wrap(titles[box] ?? box.text, Self.style, limit: width - 34)
            defer { baseline += 9 }
            return lines.enumerated().map { line, text in
                defer { baseline += 25 }
                return Entry(number: line == 0 ? index + 1 : nil, text: text, baseline: baseline)
            }
        }
    }

    /// The list of what the numbers stand for; `nil` where no line leads out.
    ///
    /// - Parameter area: of the list, in points of a 16:9 picture.
    /// - Returns: it is smaller where it would be longer than the area.
    func list(in area: Rect, _ design: DeckDesign) -> (shape: SlideShape, isSmaller: Bool)? {
        let entries = entries(width: area.width)
        guard let last = entries.last else { return nil }
        let shrunk = min(1, area.height / (last.baseline + 8))
        let unit = DeckPages.scale.factor
        let palette = ShapePalette(
            design: design, scale: SlideScale(x: area.left * unit, y: area.top * unit, factor: shrunk * unit))
        var shapes = [
            palette.label(
                TextRun(
                    text: design.words.deck.elsewhere, origin: Point(x: 0, y: 20),
                    style: TextStyle(size: 20, weight: .semibold),
                    width: 120), .faintInk)
        ]
        for entry in entries {
            if let number = entry.number { shapes.append(tag(number, entry.baseline, palette)) }
            let run = TextRun(
                text: entry.text, origin: Point(x: 34, y: entry.baseline), style: Self.style,
                width: TextMetrics.width(entry.text, Self.style))
            shapes.append(palette.label(run, .ink))
        }
        let name = ShapeName(
            title: "Elsewhere", description: design.words.deck.elsewhereDescription)
        return (.group(name, shapes), shrunk < 1)
    }

    private func tag(_ number: Int, _ baseline: Double, _ palette: ShapePalette) -> SlideShape {
        let place = Rect(x: 0, y: baseline - 19, width: 26, height: 26)
        let frame = palette.scale.rect(place)
        let run = TextRun(
            text: "\(number)", origin: place.center, style: TextStyle(size: 20, weight: .bold), width: 26)
        return .plain(
            PlainShape(
                name: ShapeName(title: "Number"), frame: frame,
                geometry: .rounded(frame, radius: palette.scale.length(5)), fill: palette.color(.faintInk),
                text: ShapeText(paragraphs: [[palette.run(run, .canvas)]], alignment: .center)))
    }
}
