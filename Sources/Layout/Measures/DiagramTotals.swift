/// The measures of many diagrams added up.
package struct DiagramTotals: Sendable, Hashable {
    package let diagrams: Int
    /// Hard defects of all kinds.
    package let defects: Int
    /// By the measure's id.
    private let values: [String: Double]

    package init(_ measures: [DiagramMeasures]) {
        diagrams = measures.count
        defects = measures.reduce(0) { $0 + $1.defectCount }
        var values: [String: Double] = [:]
        for measure in Measure.all {
            guard let total = measure.report?.total else { continue }
            values[measure.id] = total.value(of: measures.map(measure.number))
        }
        self.values = values
    }

    /// `nil` for a measure that is not added up.
    package subscript(_ measure: Measure) -> Double? { values[measure.id] }

    /// `27 diagrams: 0 hard faults, 31 crossings, 142 bends`
    package var summary: String {
        func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
        let parts = Measure.all.compactMap { measure in
            measure.report?.noun.flatMap { noun in self[measure].map { counted(Int($0), noun) } }
        }
        return counted(diagrams, "diagram") + ": "
            + ([counted(defects, "hard fault")] + parts).joined(separator: ", ")
    }
}

extension Measure.Total {
    func value(of numbers: [Double]) -> Double {
        switch self {
        case .sum: numbers.reduce(0, +)
        case .greatest(let least): numbers.reduce(least, max)
        case .smallest: numbers.filter { $0 > 0 }.min() ?? 0
        }
    }
}
