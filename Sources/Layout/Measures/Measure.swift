/// What is counted or measured in a finished layout, and all that follows from it: the score, the totals, the table and the
/// JSON of `check --diagrams`.
///
/// To add one, compute it in `DiagramMeasures` and give it an entry in `all`.
package struct Measure: Sendable {
    package enum Value: Sendable {
        case count(@Sendable (DiagramMeasures) -> Int)
        case quantity(@Sendable (DiagramMeasures) -> Double)
    }

    /// How the values of several diagrams become one.
    package enum Total: Sendable {
        case sum
        case greatest(atLeast: Double)
        /// Of those above 0; 0 without any.
        case smallest
    }

    /// A column of the table.
    package struct Column: Sendable {
        package let heading: String
        package var decimals = 0
        package var isPercent = false
    }

    /// The key in JSON.
    package let id: String
    /// In words: `lines through boxes`.
    package let title: String
    package let value: Value
    /// Whether it must be 0 in a diagram that is fit to print.
    package var isHardDefect = false
    /// What one of it adds to the score.
    package var weight = 0.0
    /// `nil` for a measure that is used in the score alone.
    package var report: Report?

    /// How it is shown.
    package struct Report: Sendable {
        /// `nil` without a column of its own.
        package var column: Column?
        package var total: Total?
        /// The key of the total in JSON, where it differs.
        package var totalID: String?
        /// The singular in a summary: `27 diagrams: 0 hard faults, 31 crossings`; `nil` if it is left out there.
        package var noun: String?
    }

    package var totalID: String { report?.totalID ?? id }

    package func number(in measures: DiagramMeasures) -> Double {
        switch value {
        case .count(let count): Double(count(measures))
        case .quantity(let quantity): quantity(measures)
        }
    }

    /// Hard defects first, then in the order in which they are printed.
    package static let all: [Measure] =
        hardDefects + [
            Measure(
                id: "crossings", title: "crossings", value: .count(\.crossings), weight: 130,
                report: Report(column: Column(heading: "crossings"), total: .sum, noun: "crossing")),
            Measure(
                id: "bends", title: "bends", value: .count(\.bends), weight: 32,
                report: Report(column: Column(heading: "bends"), total: .sum, noun: "bend")),
            Measure(
                id: "meanDetour", title: "mean length over Manhattan distance", value: .quantity(\.meanDetour),
                report: Report(
                    column: Column(heading: "detour", decimals: 2), total: .greatest(atLeast: 1),
                    totalID: "greatestDetour")),
            Measure(
                id: "smallestFont", title: "smallest text, pixels", value: .quantity(\.smallestFont),
                report: Report(column: Column(heading: "font", decimals: 1), total: .smallest)),
            Measure(id: "scale", title: "scale", value: .quantity(\.scale), report: Report()),
            Measure(
                id: "unusedArea", title: "unused area", value: .quantity(\.unusedArea),
                report: Report(column: Column(heading: "unused", isPercent: true))),
            Measure(
                id: "closeness", title: "lines beside each other, points", value: .quantity(\.closeness), weight: 0.15,
                report: Report(column: Column(heading: "close"), total: .sum)),
            Measure(
                id: "titleBarCrossings", title: "lines over title bars", value: .count(\.titleBarCrossings), weight: 30,
                report: Report(column: Column(heading: "title bars"), total: .sum)),
            Measure(
                id: "straightShare", title: "straight lines", value: .quantity(\.straightShare),
                report: Report(column: Column(heading: "straight", isPercent: true))),
            Measure(
                id: "longestDetour", title: "longest detour", value: .quantity(\.longestDetour), weight: 100,
                report: Report(column: Column(heading: "longest", decimals: 1), total: .greatest(atLeast: 1))),
            Measure(
                id: "mostBends", title: "bends of one line", value: .count(\.mostBends), weight: 20,
                report: Report(total: .greatest(atLeast: 0))),
            Measure(
                id: "coveredShare", title: "line under its label", value: .quantity(\.coveredShare),
                report: Report(column: Column(heading: "covered", isPercent: true))),
            Measure(
                id: "missingPorts", title: "lines without their ports", value: .count(\.missingPorts), weight: 100,
                report: Report(total: .sum)),
            Measure(
                id: "blankArea", title: "largest blank rectangle", value: .quantity(\.blankArea), weight: 400,
                report: Report(column: Column(heading: "blank", isPercent: true))),
            Measure(
                id: "unevenRows", title: "rows that miss by a few points", value: .count(\.unevenRows), weight: 12,
                report: Report(column: Column(heading: "uneven"), total: .sum)),
            Measure(
                id: "offCenterEnds", title: "ends off centre", value: .count(\.offCenterEnds), weight: 6,
                report: Report(total: .sum)),
            Measure(
                id: "foreignLength", title: "length in foreign zones, points", value: .quantity(\.foreignLength),
                weight: 0.5, report: Report(total: .sum)),
            Measure(
                id: "outsideLength", title: "length outside of zones, points", value: .quantity(\.outsideLength),
                weight: 0.15),
            Measure(id: "overlap", title: "lines on lines, points", value: .quantity(\.overlap), weight: 3),
            Measure(id: "shortEnds", title: "short ends", value: .count(\.shortEnds), weight: 60),
            Measure(id: "tightLines", title: "lines short for their letters", value: .count(\.tightLines), weight: 80),
            Measure(id: "length", title: "length, points", value: .quantity(\.length), weight: 0.12),
            Measure(id: "bareness", title: "blank beyond what is usual", value: .quantity(\.bareness), weight: 2000),
            Measure(
                id: "indirectness", title: "share of lines with bends", value: .quantity(\.indirectness), weight: 700),
            Measure(
                id: "crookedness", title: "share of lines with bends beyond 40 %", value: .quantity(\.crookedness),
                weight: 1200),
            Measure(
                id: "roundaboutness", title: "longest detour beyond 1.5", value: .quantity(\.roundaboutness),
                weight: 600),
            Measure(
                id: "hiddenness", title: "line under its label beyond 40 %", value: .quantity(\.hiddenness),
                weight: 2000),
            Measure(id: "illegibility", title: "illegibility", value: .quantity(\.illegibility), weight: 2000),
            Measure(id: "discomfort", title: "discomfort", value: .quantity(\.discomfort), weight: discomfortWeight),
            Measure(id: "shrinkage", title: "shrinkage", value: .quantity(\.shrinkage), weight: 1500),
            Measure(id: "detour", title: "detours", value: .quantity(\.detour), weight: 120),
            Measure(id: "backward", title: "pairs against their order", value: .count(\.backward), weight: 45),
            Measure(
                id: "startsInside", title: "starts inside", value: .count { $0.startsInside ? 1 : 0 }, weight: 130),
            Measure(
                id: "unmetHints", title: "hints that are not followed",
                value: .count { $0.unmetHints.nonzeroBitCount }, weight: 600, report: Report(total: .sum)),
            Measure(
                id: "zonesOutOfOrder", title: "zones out of order", value: .count(\.zonesOutOfOrder), weight: 200),
        ]

    /// The same in the search's estimate.
    static let discomfortWeight = 3000.0

    private static let hardDefects: [Measure] = [
        hardDefect("lost", "links without a line", \.lost),
        hardDefect("wrongEnds", "lines that end off their box", \.wrongEnds),
        hardDefect("throughBoxes", "lines through boxes", \.throughBoxes),
        hardDefect("throughTexts", "lines through text", \.throughTexts),
        hardDefect("linesOnBadges", "lines on badges", \.linesOnBadges),
        hardDefect("badgesOnBadges", "badges on badges", \.badgesOnBadges),
        hardDefect("badgesOnTexts", "badges on text", \.badgesOnTexts),
        hardDefect("badgesOnBoxes", "badges on boxes", \.badgesOnBoxes),
        hardDefect("misplacedBadges", "badges off their line or on a crossing", \.misplacedBadges),
        hardDefect("missingBadges", "missing badges", \.missingBadges),
        hardDefect("textOverflows", "text outside its box", \.textOverflows),
        hardDefect("overlappingBoxes", "boxes on boxes", \.overlappingBoxes),
        // The score weighs the length of the overlap.
        hardDefect("overlappingLines", "lines on lines", weight: 0, \.overlappingLines),
        hardDefect("labelsOnEnds", "labels on ends of lines", \.labelsOnEnds),
        hardDefect("linesOnEnds", "lines on ends of others", weight: 200, \.linesOnEnds),
        hardDefect("labelsOnBorders", "labels on borders or titles", \.labelsOnBorders),
        hardDefect("closeLines", "lines too close", weight: 200, \.closeLines),
        hardDefect("closeEnds", "ends too close", weight: 150, \.closeEnds),
        hardDefect("foreignZones", "lines through foreign zones", weight: 200, \.foreignZones),
        hardDefect("smallText", "text too small on a slide", weight: 900, \.smallText),
    ]

    private static func hardDefect(
        _ id: String, _ title: String, weight: Double = 400, _ count: @escaping @Sendable (DiagramMeasures) -> Int
    ) -> Measure {
        Measure(id: id, title: title, value: .count(count), isHardDefect: true, weight: weight)
    }
}
