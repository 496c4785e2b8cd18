/// A component as one diagram shows it. A component shown twice is two nodes.
package struct Node: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Node>

    /// Unique in the diagram: the component's id, or `instance.component` inside another instance.
    package var id: ID
    package var component: Component.ID
    package var title: String
    package var kind: Component.Kind
    package var icon: Icon?
    package var isStack: Bool
    /// Set on top-level nodes only.
    package var zone: Zone.ID?
    /// For a person: the top-level node at which they sit.
    package var at: ID?
    package var children: [Node]

    package init(
        id: ID, component: Component.ID, title: String, kind: Component.Kind, icon: Icon? = nil,
        isStack: Bool = false, zone: Zone.ID? = nil, at: ID? = nil, children: [Node] = []
    ) {
        self.id = id
        self.component = component
        self.title = title
        self.kind = kind
        self.icon = icon
        self.isStack = isStack
        self.zone = zone
        self.at = at
        self.children = children
    }

    /// This node and all it holds, parents first.
    package var subtree: [Node] { [self] + children.flatMap(\.subtree) }
}
