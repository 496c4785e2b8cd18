import Layout
import Model

/// Title and summary above a picture of its own.
package struct PictureHeader: Sendable {
    /// The sizes of its text, in points. Its weights are those of drawings, since a picture contains each font that it uses.
    private struct Look {
        var title: TextStyle
        var text: TextStyle
        var lineHeight: Double

        static let page = Look(
            title: TextStyle(size: 30, weight: .semibold), text: TextStyle(size: 17, weight: .medium), lineHeight: 24)
        /// On a slide 13.33 inches wide, 1600 points of a picture, 20 points are 12 typographic ones.
        static let room = Look(
            title: TextStyle(size: 34, weight: .semibold), text: TextStyle(size: 20, weight: .medium), lineHeight: 27)
        static let step = Look(
            title: room.title, text: TextStyle(size: 22, weight: .medium), lineHeight: 27)
    }

    private static let numberStyle = TextStyle(size: 22, weight: .semibold)
    package static let letterSpacing = -0.3
    /// Between the picture's edge and what is in it.
    package static let margin = 48.0
    /// Of the title's baseline.
    private static let top = 62.0

    package private(set) var titles: [TextRun]
    /// Of a step.
    package private(set) var number: TextRun?
    package private(set) var subtitles: [TextRun]
    /// From the page's upper edge to where the drawing begins.
    package internal(set) var height: Double

    static let none = PictureHeader(title: "", subtitle: "", width: 0)

    package var isEmpty: Bool { titles.isEmpty && subtitles.isEmpty }

    /// - Parameter width: the width into which both are broken.
    init(title: String, subtitle: String, width: Double) {
        self.init(
            titles: TextMetrics.wrap(title, Look.page.title, limit: width),
            subtitles: TextMetrics.wrap(subtitle, Look.page.text, limit: width), .page)
    }

    /// Each with two lines at most, and shortened where it is longer.
    package init(title: String, subtitle: String, in page: Size) {
        let width = page.width - 2 * Self.margin
        self.init(
            titles: TextMetrics.twoLines(title, Look.room.title, limit: width),
            subtitles: TextMetrics.twoLines(subtitle, Look.room.text, limit: width), .room)
    }

    /// Of each step; all as high as that without a step.
    package static func headers(of steps: [Step], title: String, subtitle: String, in page: Size) -> [PictureHeader] {
        let height = PictureHeader(title: title, subtitle: subtitle, in: page).height
        let lineCount = steps.map { PictureHeader.lineCount(title: title, step: $0, in: page) }.max() ?? 1
        return steps.map { step in
            var header = PictureHeader(title: title, step: step, lineCount: lineCount, in: page)
            header.height = max(header.height, height)
            return header
        }
    }

    /// The step's number and text instead of a summary. Two lines of them take the room of a summary's one.
    ///
    /// - Parameter lineCount: for how many lines there is room, 1 or 2.
    init(title: String, step: Step, lineCount: Int, in page: Size) {
        let (titles, lines, indent) = Self.lines(title, step, page)
        self.init(titles: titles, subtitles: lines, .step, indent: indent)
        height = Self.top + Double(titles.count) * 38 + 22
        let rise = lineCount > 1 ? 19.0 : 0
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
            TextMetrics.twoLines(title, Look.step.title, limit: width),
            TextMetrics.twoLines(step.text, Look.step.text, limit: width - indent), indent
        )
    }

    private init(
        titles: [String], subtitles: [String], _ look: Look, indent: Double = 0
    ) {
        var baseline = Self.top
        self.titles = titles.map { line in
            defer { baseline += 38 }
            var run = TextRun(line, look.title, x: Self.margin, baseline: baseline)
            run.width += Self.letterSpacing * Double(line.count)
            return run
        }
        baseline -= 27 - look.text.size
        self.subtitles = subtitles.map { line in
            defer { baseline += look.lineHeight }
            return TextRun(line, look.text, x: Self.margin + indent, baseline: baseline)
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
