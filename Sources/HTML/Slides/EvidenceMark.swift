import Model

/// The confidence in a fact: as high as in its firmest source; for several facts, the lowest. Or a missing source, where
/// the corpus wants one.
struct EvidenceMark {
    private let confidence: Source.Confidence?
    private let isMissing: Bool

    init(sources: [Source], _ catalog: Catalog) { self.init(facts: [sources], catalog) }

    init(facts: [[Source]], _ catalog: Catalog) {
        let isUnsourced = facts.contains(where: \.isEmpty)
        confidence = isUnsourced ? nil : facts.reduce(nil) { .weaker($0, $1.firmest) }
        isMissing = isUnsourced && catalog.evidence.wantsSources
    }

    var node: HTMLNode? {
        if let confidence { return ConfidenceMark(confidence: confidence).node }
        return isMissing ? element("span", .class("confidence unsourced")) { "no source" } : nil
    }

    /// The mark after a blank; empty without one.
    var appended: [HTMLNode] { node.map { [.text(" "), $0] } ?? [] }
}
