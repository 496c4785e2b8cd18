import Model

/// The confidence in a fact: as high as in its firmest source; for several facts, the lowest. Or a missing source.
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
    /// A fact that one source states counts as stated, even if other sources are weaker.
    var firmest: Source.Confidence? {
        Source.Confidence.allCases.first { confidence in contains { $0.confidence == confidence } }
    }
}
