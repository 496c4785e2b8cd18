import Model

/// The titles of the ends of a diagram's links, looked up in constant time.
struct DiagramEnds {
    struct End {
        var node: ResolvedNode
        /// The top-level node that it is or is inside.
        var root: ResolvedNode
        /// `nil` if the diagram frames no zones.
        var zone: Zone?

        /// With the machine that it is on: `Server: API`.
        var title: String { node.id == root.id ? root.title : "\(root.title): \(node.title)" }
    }

    private var ends: [Node.ID: End] = [:]

    init(_ diagram: ResolvedDiagram) {
        for root in diagram.nodes {
            let zone = diagram.zones.first { $0.id == root.zone }
            for node in root.subtree { ends[node.id] = End(node: node, root: root, zone: zone) }
        }
    }

    subscript(id: Node.ID) -> End? { ends[id] }

    /// `Server: API → Desk`
    func title(of link: Link) -> String {
        let arrow = link.terms.initiator == .both ? "↔" : "→"
        return "\(ends[link.from]?.title ?? link.from.text) \(arrow) \(ends[link.to]?.title ?? link.to.text)"
    }
}
