import Layout
import Model
import SVG

/// The ends of lines that lead out of a region: a number at each, and a list of where they lead.
struct RegionExits {
    let exits: [RegionLayout.Exit]
    /// In words, by box.
    let titles: [Node.ID: String]
    /// Of the drawing.
    let palette: ShapePalette

    /// In points of a 16:9 picture; 12 typographic points.
    private static let style = TextStyle(size: 20, weight: .regular)
    static let listWidth = 300.0
    private static let height = 18.0

    /// The boxes to which they lead, in the order of their numbers.
    private var boxes: [Node.ID] { exits.map(\.box).unique() }

    /// A number at the end of each line, with the letters of the line that it has not passed.
    var marks: [SlideShape] {
        let style = TextStyle(size: 14, weight: .bold)
        let numbers = Dictionary(
            boxes.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        var taken: [Rect] = []
        return exits.map { exit in
            let text = ["\(numbers[exit.box] ?? 0)"] + exit.letters
            let words = text.joined(separator: " ")
            let width = max(TextMetrics.width(words, style) + 10, Self.height)
            var place = Rect(
                x: exit.point.x + (exit.direction.x - 1) * width / 2,
                y: exit.point.y + (exit.direction.y - 1) * Self.height / 2, width: width, height: Self.height)
            // Lines side by side have theirs one behind the other.
            while taken.contains(where: { $0.inset(by: -1).intersects(place) }) {
                place = place.offset(
                    dx: exit.direction.x * (width + 3), dy: exit.direction.y * (Self.height + 3))
            }
            taken.append(place)
            let (frame, center) = (palette.scale.rect(place), place.center)
            let run = TextRun(text: words, origin: center, style: style, width: width)
            return .plain(
                PlainShape(
                    name: ShapeName(title: "Leads to \(titles[exit.box] ?? exit.box.text)"), frame: frame,
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
