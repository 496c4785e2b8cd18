/// A component as one diagram shows it. A component shown twice is two nodes.
package struct Node: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Node>

    /// Unique in the diagram: the component's id, or `instance.component` inside another instance.
    package var id: ID
    package var component: Component.ID
    /// What the diagram calls it; `nil` for the component's own title.
    package var title: String?
    /// `nil` for the component's own icon.
    package var icon: Icon?
    /// `nil` where it stands for many if the component does.
    package var isStack: Bool?
    /// Set on top-level nodes only.
    package var zone: Zone.ID?
    /// For a person: the top-level node at which they sit.
    package var at: ID?
    package var children: [Node]

    package init(
        id: ID, component: Component.ID, title: String? = nil, icon: Icon? = nil, isStack: Bool? = nil,
        zone: Zone.ID? = nil, at: ID? = nil, children: [Node] = []
    ) {
        self.id = id
        self.component = component
        self.title = title
        self.icon = icon
        self.isStack = isStack
        self.zone = zone
        self.at = at
        self.children = children
    }

    /// This node and all it holds, parents first.
    package var subtree: [Node] { [self] + children.flatMap(\.subtree) }
}
