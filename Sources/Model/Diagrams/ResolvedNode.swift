/// A node of a diagram with the title and the look of its component or instance.
package struct ResolvedNode: Sendable, Hashable, Identifiable {
    /// Unique in the diagram: the component's id, or `instance.component` inside another instance.
    package var id: Node.ID
    package var component: Component.ID
    package var title: String
    package var kind: Component.Kind
    package var icon: Icon?
    /// What its component runs on or is made with; shown below the title.
    package var technology: String?
    package var isStack: Bool
    /// How many it is, where that is known.
    package var stackSize: Int?
    /// Set on top-level nodes only.
    package var zone: Zone.ID?
    /// For a person: the top-level node at which they sit.
    package var at: Node.ID?
    package var children: [ResolvedNode]

    package init(
        id: Node.ID, component: Component.ID, title: String, kind: Component.Kind, icon: Icon? = nil,
        technology: String? = nil, isStack: Bool = false, stackSize: Int? = nil, zone: Zone.ID? = nil,
        at: Node.ID? = nil,
        children: [ResolvedNode] = []
    ) {
        self.id = id
        self.component = component
        self.title = title
        self.kind = kind
        self.icon = icon
        self.technology = technology
        self.isStack = isStack
        self.stackSize = stackSize
        self.zone = zone
        self.at = at
        self.children = children
    }

    /// This node and all nodes inside it, parents first.
    package var subtree: [ResolvedNode] { [self] + children.flatMap(\.subtree) }
}
