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
                    name: ShapeName(title: "Leads to \(names)"), frame: frame,
                    geometry: .rounded(frame, radius: palette.scale.length(4)), fill: palette.color(.faintInk),
                    text: ShapeText(paragraphs: [[palette.run(run, .canvas)]], alignment: .center)))
        }
    }

    /// - Parameter area: of the list, in points of a 16:9 picture.
    func list(in area: Rect, _ page: ShapePalette) -> SlideShape? {
        guard !boxes.isEmpty else { return nil }
        var shapes = [
            page.label(
                TextRun(
                    text: "Elsewhere", origin: Point(x: area.left, y: area.top + 20),
                    style: TextStyle(size: 20, weight: .semibold), width: 120), .faintInk)
        ]
        var baseline = area.top + 52
        for (index, box) in boxes.enumerated() {
            let lines = TextMetrics.wrap(titles[box] ?? box.text, Self.style, limit: area.width - 34)
            let number = Rect(x: area.left, y: baseline - 19, width: 26, height: 26)
            let frame = page.scale.rect(number)
            let run = TextRun(
                text: "\(index + 1)", origin: number.center, style: TextStyle(size: 20, weight: .bold), width: 26)
            shapes.append(
                .plain(
                    PlainShape(
                        name: ShapeName(title: "Number"), frame: frame,
                        geometry: .rounded(frame, radius: page.scale.length(5)), fill: page.color(.faintInk),
                        text: ShapeText(paragraphs: [[page.run(run, .canvas)]], alignment: .center))))
            for line in lines {
                shapes.append(
                    page.label(
                        TextRun(
                            text: line, origin: Point(x: area.left + 34, y: baseline), style: Self.style,
                            width: TextMetrics.width(line, Self.style)), .ink))
                baseline += 25
            }
            baseline += 9
        }
        return .group(
            ShapeName(title: "Elsewhere", description: "Where the lines lead whose ends are not on this slide"), shapes)
    }
}
