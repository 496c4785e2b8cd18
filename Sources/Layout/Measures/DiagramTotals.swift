/// The measures of many diagrams added up.
package struct DiagramTotals: Sendable, Hashable {
    package private(set) var diagrams = 0
    package private(set) var defects = 0
    package private(set) var crossings = 0
    package private(set) var bends = 0
    package private(set) var titleBarCrossings = 0
    /// The greatest of the mean detours of the diagrams.
    package private(set) var greatestDetour = 1.0
    /// The smallest over all diagrams with text; 0 without any.
    package private(set) var smallestFont = 0.0
    package private(set) var closeness = 0.0

    package init(_ measures: [DiagramMeasures]) {
        diagrams = measures.count
        for measure in measures {
            defects += measure.defectCount
            crossings += measure.crossings
            bends += measure.bends
            titleBarCrossings += measure.titleBarCrossings
            greatestDetour = max(greatestDetour, measure.meanDetour)
            closeness += measure.closeness
        }
        smallestFont = measures.map(\.smallestFont).filter { $0 > 0 }.min() ?? 0
    }

    /// `27 diagrams: 0 hard faults, 31 crossings, 142 bends`
    package var summary: String {
        func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
        return "\(counted(diagrams, "diagram")): \(counted(defects, "hard fault")), "
            + "\(counted(crossings, "crossing")), \(counted(bends, "bend"))"
    }
}
