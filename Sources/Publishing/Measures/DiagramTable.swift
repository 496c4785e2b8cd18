import Diagnostics
import Layout
import TextFormats

/// The measures of all diagrams, for a person or for a program.
package struct DiagramTable: Sendable {
    private let reports: [DiagramReport]

    package init(_ reports: [DiagramReport]) { self.reports = reports }

    /// A line for each diagram and one for all of them, in columns; the faults of a diagram end its line by name.
    package var text: String {
        let heads = ["diagram", "faults", "crossings", "bends", "detour", "font", "unused", "close", "title bars"]
        let rows =
            [heads]
            + reports.map { report in
                Self.row(report) + (report.faultText.isEmpty ? [] : [report.faultText])
            } + [totals]
        return TextTable(rows, heads.indices.map { $0 == 0 ? .left : .right }).text
    }

    /// Lengths are points of the drawing; the font is in pixels of a picture of 1600 x 900.
    package func json(with diagnostics: [Diagnostic]) -> JSONValue {
        let totals = DiagramTotals(reports.map(\.measures))
        return .object([
            "diagnostics": JSONRenderer.value(of: diagnostics),
            "diagrams": .array(reports.map(Self.value)),
            "totals": .object([
                "diagrams": .integer(totals.diagrams), "hardFaults": .integer(totals.faults),
                "crossings": .integer(totals.crossings), "bends": .integer(totals.bends),
                "greatestDetour": .decimal(totals.greatestDetour), "smallestFont": .decimal(totals.smallestFont),
                "closeness": .decimal(totals.closeness), "titleBarCrossings": .integer(totals.titleBarCrossings),
            ]),
        ])
    }

    private static func row(_ report: DiagramReport) -> [String] {
        let measures = report.measures
        return [
            report.name, "\(measures.faultCount)", "\(measures.crossings)", "\(measures.bends)",
            fixed(measures.meanDetour, 2), fixed(measures.smallestFont, 1), fixed(100 * measures.unusedArea, 0) + "%",
            fixed(measures.closeness, 0), "\(measures.titleBarCrossings)",
        ]
    }

    private var totals: [String] {
        let totals = DiagramTotals(reports.map(\.measures))
        return [
            "all, or the worst", "\(totals.faults)", "\(totals.crossings)", "\(totals.bends)",
            Self.fixed(totals.greatestDetour, 2), Self.fixed(totals.smallestFont, 1), "",
            Self.fixed(totals.closeness, 0), "\(totals.titleBarCrossings)",
        ]
    }

    private static func value(_ report: DiagramReport) -> JSONValue {
        let measures = report.measures
        return .object([
            "edition": .string(report.version), "slide": .string(report.slide.text),
            "diagram": .string(report.diagram.text), "hardFaults": .integer(measures.faultCount),
            "faults": .array(
                measures.faults.map { .object(["name": .string($0.name), "count": .integer($0.count)]) }),
            "crossings": .integer(measures.crossings), "bends": .integer(measures.bends),
            "meanDetour": .decimal(measures.meanDetour), "smallestFont": .decimal(measures.smallestFont),
            "scale": .decimal(measures.scale), "unusedArea": .decimal(measures.unusedArea),
            "closeness": .decimal(measures.closeness), "titleBarCrossings": .integer(measures.titleBarCrossings),
        ])
    }

    private static func fixed(_ value: Double, _ places: Int) -> String {
        let unit = (0..<places).reduce(1) { power, _ in power * 10 }
        guard let parts = Int(exactly: (value * Double(unit)).rounded()) else { return "–" }
        let digits = String(String(unit + Int(parts.magnitude) % unit).dropFirst())
        return (parts < 0 ? "-" : "") + "\(Int(parts.magnitude) / unit)" + (places > 0 ? "." + digits : "")
    }
}
