import Model
import Words

/// The confidence in a fact: as high as in its firmest source; for several facts, the lowest. Or a missing source, where
/// the corpus wants one.
struct EvidenceMark {
    private let confidence: Source.Confidence?
    private let isMissing: Bool
    private let words: SlideWords

    init(sources: [Source], _ context: PageContext) { self.init(facts: [sources], context) }

    init(facts: [[Source]], _ context: PageContext) {
        words = context.words.slide
        let isUnsourced = facts.contains(where: \.isEmpty)
        confidence = isUnsourced ? nil : facts.reduce(nil) { .weaker($0, $1.firmest) }
        isMissing = isUnsourced && context.catalog.evidence.wantsSources
    }

    var node: HTMLNode? {
        if let confidence { return ConfidenceMark(confidence: confidence).node }
        return isMissing ? element("span", .class("confidence unsourced")) { words.noSource } : nil
    }

    /// The mark after a blank; empty without one.
    var appended: [HTMLNode] { node.map { [.text(" "), $0] } ?? [] }
}
