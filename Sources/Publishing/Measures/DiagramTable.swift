import Diagnostics
import Layout
import TextFormats

/// The measures of all diagrams, for people or programs.
package struct DiagramTable: Sendable {
    private let reports: [DiagramReport]

    package init(_ reports: [DiagramReport]) { self.reports = reports }

    /// A line for each diagram and one for all of them, in columns; a diagram's line ends with the names of its errors.
    package var text: String {
        let heads = ["diagram", "faults"] + Self.columns.map(\.column.heading)
        let rows =
            [heads]
            + reports.map { report in
                Self.row(report) + (report.faultText.isEmpty ? [] : [report.faultText])
            } + [totals]
        return TextTable(rows, heads.indices.map { $0 == 0 ? .left : .right }).text
    }

    /// Lengths are in points of the drawing; the font size is in pixels of an image of 1600 x 900.
    package func json(with diagnostics: [Diagnostic]) -> JSONValue {
        let totals = DiagramTotals(reports.map(\.measures))
        return .object([
            "diagnostics": JSONRenderer.value(of: diagnostics),
            "diagrams": .array(reports.map(Self.value)),
            "totals": .object(
                Self.members(["diagrams": totals.diagrams, "hardFaults": totals.defects])
                    + Measure.all.compactMap { measure in
                        totals[measure].map { .init(key: measure.totalID, value: Self.value($0, of: measure)) }
                    }),
        ])
    }

    private static var columns: [(measure: Measure, column: Measure.Column)] {
        Measure.all.compactMap { measure in measure.report?.column.map { (measure, $0) } }
    }

    private static func row(_ report: DiagramReport) -> [String] {
        [report.name, "\(report.measures.defectCount)"]
            + columns.map { text($0.measure.number(in: report.measures), $0.column) }
    }

    private var totals: [String] {
        let totals = DiagramTotals(reports.map(\.measures))
        return ["all, or the worst", "\(totals.defects)"]
            + Self.columns.map { measure, column in totals[measure].map { Self.text($0, column) } ?? "" }
    }

    private static func value(_ report: DiagramReport) -> JSONValue {
        let faults = report.measures.defects.map { name, count in
            JSONValue.object(["name": .string(name), "count": .integer(count)])
        }
        let head: [JSONValue.Member] =
            [
                .init(key: "edition", value: .string(report.version)),
                .init(key: "slide", value: .string(report.slide.text)),
                .init(key: "diagram", value: .string(report.diagram.text)),
                .init(key: "hardFaults", value: .integer(report.measures.defectCount)),
                .init(key: "faults", value: .array(faults)),
            ] + (report.isPlain ? [.init(key: "plainLayout", value: .boolean(true))] : [])
        return .object(
            head
                + Measure.all.filter { $0.report != nil }.map { measure in
                    .init(key: measure.id, value: value(measure.number(in: report.measures), of: measure))
                })
    }

    private static func value(_ number: Double, of measure: Measure) -> JSONValue {
        switch measure.value {
        case .count: .integer(Int(number))
        case .quantity: .decimal(number)
        }
    }

    private static func members(_ counts: KeyValuePairs<String, Int>) -> [JSONValue.Member] {
        counts.map { .init(key: $0.key, value: .integer($0.value)) }
    }

    private static func text(_ number: Double, _ column: Measure.Column) -> String {
        column.isPercent ? fixed(100 * number, column.decimals) + "%" : fixed(number, column.decimals)
    }

    private static func fixed(_ value: Double, _ places: Int) -> String {
        let unit = (0..<places).reduce(1) { power, _ in power * 10 }
        guard let parts = Int(exactly: (value * Double(unit)).rounded()) else { return "–" }
        let digits = String(String(unit + Int(parts.magnitude) % unit).dropFirst())
        return (parts < 0 ? "-" : "") + "\(Int(parts.magnitude) / unit)" + (places > 0 ? "." + digits : "")
    }
}
