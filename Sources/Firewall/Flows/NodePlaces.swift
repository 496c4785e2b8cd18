import Model

/// Where the nodes of a diagram are.
struct NodePlaces {
    struct Place {
        var end: FlowEnd
        /// The top-level node at which a person sits, or which the node is or is inside.
        var host: Node.ID
        var isPerson: Bool
    }

    private var places: [Node.ID: Place] = [:]

    init(_ diagram: Diagram, _ catalog: Catalog) {
        for root in diagram.nodes {
            let host = root.at.flatMap { at in diagram.nodes.first { $0.id == at } } ?? root
            guard catalog.components[host.component] != nil else { continue }
            add(root, machine: host.component, zone: host.zone ?? root.zone, host: host.id, catalog)
        }
    }

    private mutating func add(
        _ node: Node, machine: Component.ID, zone: Zone.ID?, host: Node.ID, _ catalog: Catalog
    ) {
        if let kind = catalog.components[node.component]?.kind {
            places[node.id] = Place(
                end: FlowEnd(component: node.component, machine: machine, zone: zone), host: host,
                isPerson: kind == .person)
        }
        for child in node.children { add(child, machine: machine, zone: zone, host: host, catalog) }
    }

    subscript(id: Node.ID) -> Place? { places[id] }
}
