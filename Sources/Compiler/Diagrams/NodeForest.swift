import Model

/// The components that a diagram shows, each below what holds it, in order of first mention.
struct NodeForest {
    private(set) var roots: [NodeReference.Step] = []
    /// By the root's id: the components shown in it.
    private var members: [Node.ID: Set<Component.ID>] = [:]

    /// How many boxes the diagram has, those inside others included.
    private(set) var boxCount = 0

    mutating func add(_ reference: NodeReference) {
        if members[reference.root.id] == nil { roots.append(reference.root) }
        for step in reference.chain where members[reference.root.id, default: []].insert(step.component).inserted {
            boxCount += 1
        }
    }

    /// - Parameter seat: where a person sits, if they do.
    func nodes(_ names: DiagramNames, seat: (NodeReference.Step) -> Node.ID?) -> [Node] {
        var nodes = roots.compactMap { root -> Node? in
            guard let component = names.draft.catalog.components[root.component] else { return nil }
            var node = node(component.id, in: root, names)
            let instance = names.instances[root.id.text]?.declaration
            node.title = instance?.title
            node.icon = instance?.icon
            node.isStack = instance?.stack?.isStack
            node.stackSize = instance?.stack?.size
            node.zone = instance?.zone.map { Zone.ID($0.value) } ?? component.zone
            node.otherZones = instance?.zone == nil ? component.otherZones : []
            node.at = seat(root)
            return node
        }
        let zones = Dictionary(nodes.map { ($0.id, $0.zone) }) { first, _ in first }
        for index in nodes.indices where nodes[index].zone == nil {
            nodes[index].zone = nodes[index].at.flatMap { zones[$0] ?? nil }
        }
        // Without the room that an array which has grown keeps.
        return nodes.map { $0 }
    }

    private func node(_ component: Component.ID, in root: NodeReference.Step, _ names: DiagramNames) -> Node {
        let isOther = root.id.text != root.component.text
        let isRoot = component == root.component
        let id = isRoot ? root.id : isOther ? Node.ID("\(root.id).\(component)") : Node.ID(component.text)
        let shown = members[root.id] ?? []
        let children = names.draft.tree.children(of: component).filter(shown.contains)
        return Node(id: id, component: component, children: children.map { node($0, in: root, names) })
    }
}
