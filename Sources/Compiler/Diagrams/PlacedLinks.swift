import Model

/// The links of one diagram with the components that it shows, for the checks of where they run.
struct PlacedLinks {
    let catalog: Catalog
    /// The diagram's own, without those that it repeats from other slides.
    let written: [DiagramLink]
    private let roots: [Node.ID: Node]

    init(catalog: Catalog, written: [DiagramLink], nodes: [Node]) {
        self.catalog = catalog
        self.written = written
        roots = Dictionary(nodes.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The zones of what holds an end, the one in which it is drawn first; `nil` if it is in none.
    func zones(of end: NodeReference) -> [Zone.ID]? {
        guard let root = roots[end.root.id], let zone = root.zone else { return nil }
        return [zone] + root.otherZones
    }
}
