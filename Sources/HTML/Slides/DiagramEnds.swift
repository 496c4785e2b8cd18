import Model

/// The titles of the ends of a diagram's links, looked up in constant time.
struct DiagramEnds {
    struct End {
        var node: ResolvedNode
        /// The top-level node that it is or is inside.
        var root: ResolvedNode
        /// With the titles of those around it; `nil` if all that the diagram shows is in one zone.
        var zoneTitle: String?

        /// With the machine that it is on: `Server: API`.
        var title: String { node.id == root.id ? root.title : "\(root.title): \(node.title)" }
    }

    private var ends: [Node.ID: End] = [:]

    init(_ diagram: ResolvedDiagram) {
        let titles = diagram.zones.count > 1 ? Self.zoneTitles(diagram.zones) : [:]
        for root in diagram.nodes {
            let title = root.zone.flatMap { titles[$0] }
            for node in root.subtree { ends[node.id] = End(node: node, root: root, zoneTitle: title) }
        }
    }

    private static func zoneTitles(_ zones: [Zone]) -> [Zone.ID: String] {
        var titles: [Zone.ID: String] = [:]
        for zone in zones {
            let outer = zone.parent.flatMap { titles[$0] }
            titles[zone.id] = [outer, zone.title].compactMap(\.self).joined(separator: " › ")
        }
        return titles
    }

    subscript(id: Node.ID) -> End? { ends[id] }

    /// `Server: API → Desk`
    func title(of link: Link) -> String {
        let arrow = link.terms.initiator == .both ? "↔" : "→"
        return "\(ends[link.from]?.title ?? link.from.text) \(arrow) \(ends[link.to]?.title ?? link.to.text)"
    }
}
