import Model

extension Diagram {
    /// A link's end with the machine that it is on: `Parent Relay: Relay Service`.
    func endTitle(_ id: Node.ID) -> String {
        for root in nodes {
            guard let node = root.subtree.first(where: { $0.id == id }) else { continue }
            return node.id == root.id ? root.title : "\(root.title): \(node.title)"
        }
        return id.text
    }

    func title(of link: Link) -> String { "\(endTitle(link.from)) → \(endTitle(link.to))" }
}
