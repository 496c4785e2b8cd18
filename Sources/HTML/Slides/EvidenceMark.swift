import Model
import Words

/// The confidence in a fact: as high as in its firmest source; for several facts, the lowest. Or a missing source, where
/// the corpus wants one.
struct EvidenceMark: Equatable {
    private let confidence: Source.Confidence?
    private let isMissing: Bool
    private let noSource: String

    init(_ confidence: Source.Confidence, _ context: PageContext) {
        self.confidence = confidence
        isMissing = false
        noSource = context.words.slide.noSource
    }

    init(sources: [Source], _ context: PageContext) { self.init(facts: [sources], context) }

    init(facts: [[Source]], _ context: PageContext) {
        noSource = context.words.slide.noSource
        let isUnsourced = facts.contains(where: \.isEmpty)
        confidence = isUnsourced ? nil : facts.reduce(nil) { .weaker($0, $1.firmest) }
        isMissing = isUnsourced && context.catalog.evidence.wantsSources
    }

    var node: HTMLNode? {
        if let confidence { return ConfidenceMark(confidence: confidence).node }
        return isMissing ? element("span", .class("confidence unsourced")) { noSource } : nil
    }

    /// The mark after a blank; empty without one.
    var appended: [HTMLNode] { node.map { [.text(" "), $0] } ?? [] }
}
