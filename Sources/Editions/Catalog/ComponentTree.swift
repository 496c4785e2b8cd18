import Model

/// The nesting of components, looked up in constant time.
package struct ComponentTree: Sendable {
    private let components: IdentifiedList<Component>
    private let children: [Component.ID: [Component.ID]]

    package init(_ components: IdentifiedList<Component>) {
        self.components = components
        children = Dictionary(grouping: components.filter { $0.parent != nil }, by: { $0.parent ?? $0.id })
            .mapValues { $0.map(\.id) }
    }

    /// The components directly inside a component, in catalog order.
    package func children(of id: Component.ID) -> [Component.ID] { children[id] ?? [] }

    /// The component itself, its parent, and so on outward.
    package func ancestry(of id: Component.ID) -> [Component.ID] {
        var found: [Component.ID] = []
        var next = components[id]
        while let component = next {
            found.append(component.id)
            next = component.parent.flatMap { components[$0] }
        }
        return found
    }

    /// The component and everything inside it.
    package func whole(_ id: Component.ID) -> Set<Component.ID> {
        var found: Set<Component.ID> = [id]
        var open = children(of: id)
        while let next = open.popLast() {
            if found.insert(next).inserted { open += children(of: next) }
        }
        return found
    }
}
