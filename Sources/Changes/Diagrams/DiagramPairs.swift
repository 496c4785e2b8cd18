import Model

/// Which diagram of one slide is which of another.
struct DiagramPairs {
    /// In the order of the earlier slide.
    private(set) var both: [(before: Diagram, after: Diagram)] = []
    private(set) var removed: [Diagram] = []
    /// In the order of the later slide.
    private(set) var added: [Diagram]

    init(_ before: Slide, _ after: Slide) {
        added = after.diagrams
        var pairs: [Diagram.ID: Diagram] = [:]
        let rules: [(Diagram, Diagram) -> Bool] = [
            { $0.id == $1.id }, { $0.title != nil && $0.title == $1.title },
            { _, _ in before.diagrams.count == 1 && after.diagrams.count == 1 },
        ]
        for isSame in rules {
            for diagram in before.diagrams where pairs[diagram.id] == nil {
                guard let place = added.firstIndex(where: { isSame(diagram, $0) }) else { continue }
                pairs[diagram.id] = added.remove(at: place)
            }
        }
        for diagram in before.diagrams {
            if let same = pairs[diagram.id] { both.append((diagram, same)) } else { removed.append(diagram) }
        }
    }
}
