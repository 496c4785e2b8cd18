import Model

/// How sure a fact is: as sure as the firmest of its sources; of several facts, the least sure. Or that one has none.
struct EvidenceMark {
    private let confidence: Source.Confidence?

    init(sources: [Source]) { confidence = sources.firmest }

    init(facts: [[Source]]) {
        let all = facts.map(\.firmest)
        confidence = all.contains(nil) ? nil : Source.Confidence.allCases.last { all.contains($0) }
    }

    var node: HTMLNode {
        confidence.map { ConfidenceMark(confidence: $0).node }
            ?? element("span", .class("confidence unsourced")) { "no source" }
    }
}

extension [Source] {
    /// What is stated somewhere is stated, whatever else had to be derived.
    var firmest: Source.Confidence? {
        Source.Confidence.allCases.first { confidence in contains { $0.confidence == confidence } }
    }
}
