import Model

extension DeployedEdition {
    /// The titles of a link's ends: `Server: API → Desk`.
    package func title(of link: Link, in diagram: Diagram) -> String {
        let arrow = link.terms.initiator == .both ? "↔" : "→"
        return "\(endTitle(link.from, in: diagram)) \(arrow) \(endTitle(link.to, in: diagram))"
    }

    /// An end with the machine that it is on.
    private func endTitle(_ id: Node.ID, in diagram: Diagram) -> String {
        for root in diagram.nodes {
            if root.id == id { return title(of: root) }
            if let node = Self.node(id, in: root) { return "\(title(of: root)): \(title(of: node))" }
        }
        return id.text
    }

    private static func node(_ id: Node.ID, in parent: Node) -> Node? {
        for child in parent.children {
            if child.id == id { return child }
            if let found = node(id, in: child) { return found }
        }
        return nil
    }

    private func title(of node: Node) -> String {
        node.title ?? edition.catalog.components[node.component]?.title ?? node.component.text
    }
}
