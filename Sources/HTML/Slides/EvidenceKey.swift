import Model

/// What the levels of confidence mean that stand beside facts.
struct EvidenceKey {
    var catalog: Catalog

    /// `nil` for a corpus that states none.
    var node: HTMLNode? {
        let levels = catalog.evidence.levels
        guard let firmest = levels.first, levels.count > 1 else { return nil }
        let derived = levels.filter { !$0.isStated }.map(\.title)
        return element("p", .class("place evidence-key")) {
            "How sure a fact is, the surest first: " + levels.map(\.title).joined(separator: ", ") + ". "
            derived.isEmpty
                ? "What is marked \(firmest.title) is the surest."
                : "What is marked \(derived.joined(separator: " or ")) no source states; it was derived from what others state."
        }
    }
}
