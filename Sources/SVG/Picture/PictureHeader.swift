import Layout
import Model

/// Title and summary above a picture of its own.
struct PictureHeader {
    private static let titleStyle = TextStyle(size: 30, weight: .bold)
    private static let subtitleStyle = TextStyle(size: 17, weight: .regular)
    private static let stepStyle = TextStyle(size: 19, weight: .regular)
    private static let numberStyle = TextStyle(size: 19, weight: .bold)
    private static let letterSpacing = -0.3
    /// Between the picture's edge and what is in it.
    static let margin = 48.0
    /// Of the title's baseline.
    private static let top = 62.0
    private static let lineHeight = 24.0

    private var titles: [TextRun]
    private var number: TextRun?
    private var subtitles: [TextRun]
    /// From the page's upper edge to where the drawing begins.
    var height: Double

    static let none = PictureHeader(title: "", subtitle: "", width: 0)

    var isEmpty: Bool { titles.isEmpty && subtitles.isEmpty }

    /// - Parameter width: the width into which both are broken.
    init(title: String, subtitle: String, width: Double) {
        self.init(
            titles: TextMetrics.wrap(title, Self.titleStyle, limit: width),
            subtitles: TextMetrics.wrap(subtitle, Self.subtitleStyle, limit: width))
    }

    /// Each with two lines at most, and shortened where it is longer.
    init(title: String, subtitle: String, in page: Size) {
        let width = page.width - 2 * Self.margin
        self.init(
            titles: TextMetrics.twoLines(title, Self.titleStyle, limit: width),
            subtitles: TextMetrics.twoLines(subtitle, Self.subtitleStyle, limit: width))
    }

    /// The step's number and text instead of a summary. Two lines of them take the room of a summary's one.
    ///
    /// - Parameter lineCount: for how many lines there is room, 1 or 2.
    init(title: String, step: Step, lineCount: Int, in page: Size) {
        let (titles, lines, indent) = Self.lines(title, step, page)
        self.init(titles: titles, subtitles: lines, style: Self.stepStyle, indent: indent)
        height = Self.top + Double(titles.count) * 38 + 22
        let rise = lineCount > 1 ? 16.0 : 0
        for index in self.titles.indices { self.titles[index].origin.y -= rise }
        for index in subtitles.indices { subtitles[index].origin.y -= rise }
        let baseline = subtitles.first?.origin.y ?? height - 30 - rise
        number = TextRun("\(step.number)", Self.numberStyle, x: Self.margin, baseline: baseline)
    }

    /// How many lines the step's text has.
    static func lineCount(title: String, step: Step, in page: Size) -> Int { lines(title, step, page).text.count }

    private static func lines(
        _ title: String, _ step: Step, _ page: Size
    ) -> (titles: [String], text: [String], indent: Double) {
        let width = page.width - 2 * Self.margin
        let indent = TextMetrics.width("\(step.number)", numberStyle) + 14
        return (
            TextMetrics.twoLines(title, titleStyle, limit: width),
            TextMetrics.twoLines(step.text, stepStyle, limit: width - indent), indent
        )
    }

    private init(
        titles: [String], subtitles: [String], style: TextStyle = Self.subtitleStyle, indent: Double = 0
    ) {
        var baseline = Self.top
        self.titles = titles.map { line in
            defer { baseline += 38 }
            var run = TextRun(line, Self.titleStyle, x: Self.margin, baseline: baseline)
            run.width += Self.letterSpacing * Double(line.count)
            return run
        }
        baseline -= 10 - (style.size - Self.subtitleStyle.size)
        self.subtitles = subtitles.map { line in
            defer { baseline += Self.lineHeight }
            return TextRun(line, style, x: Self.margin + indent, baseline: baseline)
        }
        height = baseline + 8
    }

    var width: Double { (titles + subtitles).map(\.width).reduce(0, max) }

    func drawn() -> [SVGElement] {
        titles.map { $0.drawn(.ink, letterSpacing: Self.letterSpacing) }
            + (number.map { [$0.drawn(.ink)] } ?? [])
            + subtitles.map { $0.drawn(number == nil ? .faintInk : .ink) }
    }
}

extension TextMetrics {
    /// As `wrap`, but an ellipsis replaces what does not fit into two lines.
    static func twoLines(_ text: String, _ style: TextStyle, limit: Double) -> [String] {
        let lines = wrap(text, style, limit: limit)
        guard lines.count > 2 else { return lines }
        var last = lines[1]
        while !last.isEmpty, width(last + "…", style) > limit || last.last.map(" ,;:.".contains) == true {
            last.removeLast()
        }
        return [lines[0], last + "…"]
    }
}
