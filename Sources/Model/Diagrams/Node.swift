/// A component as one diagram shows it. A component shown twice is two nodes.
package struct Node: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Node>

    /// Unique in the diagram: the component's id, or `instance.component` inside another instance.
    package var id: ID
    package var component: Component.ID
    /// Its title in the diagram; `nil` for the component's own title.
    package var title: String?
    /// `nil` for the component's own icon.
    package var icon: Icon?
    /// Whether it represents many of its kind; `nil` if the component decides.
    package var isStack: Bool?
    /// How many it is, where that is known and not the component's number.
    package var stackSize: Int?
    /// Set on top-level nodes only.
    package var zone: Zone.ID?
    /// The zones that it is in besides that one, in order.
    package var otherZones: [Zone.ID]
    /// For a person: the top-level node at which they sit.
    package var at: ID?
    package var children: [Node]

    package init(
        id: ID, component: Component.ID, title: String? = nil, icon: Icon? = nil, isStack: Bool? = nil,
        stackSize: Int? = nil, zone: Zone.ID? = nil, otherZones: [Zone.ID] = [], at: ID? = nil, children: [Node] = []
    ) {
        self.id = id
        self.component = component
        self.title = title
        self.icon = icon
        self.isStack = isStack
        self.stackSize = stackSize
        self.zone = zone
        self.otherZones = otherZones
        self.at = at
        self.children = children
    }

    /// This node and all nodes inside it, parents first.
    package var subtree: [Node] { [self] + children.flatMap(\.subtree) }
}
