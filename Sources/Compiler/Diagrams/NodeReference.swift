import Model

/// What a name in a diagram refers to: the node, and those that hold it.
struct NodeReference: Sendable, Hashable {
    struct Step: Sendable, Hashable {
        let id: Node.ID
        let component: Component.ID
    }

    /// From the node itself outward; never empty.
    let chain: [Step]

    var id: Node.ID { chain[0].id }
    var component: Component.ID { chain[0].component }
    var root: Step { chain[chain.count - 1] }

    func isHeld(by other: NodeReference) -> Bool { chain.contains { $0.id == other.id } }
}
