import Layout

/// Title and summary above a picture of its own.
struct PageHeader {
    private static let titleStyle = TextStyle(size: 30, weight: .bold)
    private static let subtitleStyle = TextStyle(size: 17, weight: .regular)
    private static let letterSpacing = -0.3

    private let titles: [TextRun]
    private let subtitles: [TextRun]
    /// From the page's upper edge to where the drawing begins.
    let height: Double

    /// - Parameter width: the width into which both are broken.
    init(title: String, subtitle: String, width: Double) {
        var baseline = 62.0
        titles = TextMetrics.wrap(title, Self.titleStyle, limit: width).map { line in
            defer { baseline += 38 }
            var run = TextRun(line, Self.titleStyle, x: PageFrame.margin, baseline: baseline)
            run.width += Self.letterSpacing * Double(line.count)
            return run
        }
        baseline -= 10
        subtitles = TextMetrics.wrap(subtitle, Self.subtitleStyle, limit: width).map { line in
            defer { baseline += 24 }
            return TextRun(line, Self.subtitleStyle, x: PageFrame.margin, baseline: baseline)
        }
        height = baseline + 8
    }

    var width: Double { (titles + subtitles).map(\.width).reduce(0, max) }

    func drawn() -> [SVGElement] {
        titles.map { $0.drawn(.ink, letterSpacing: Self.letterSpacing) } + subtitles.map { $0.drawn(.faintInk) }
    }
}
