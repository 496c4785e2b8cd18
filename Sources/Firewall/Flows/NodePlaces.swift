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
            guard catalog.position(of: host.component) != nil else { continue }
            let end = FlowEnd(
                component: root.component, machine: host.component, zone: host.zone ?? root.zone,
                otherZones: host.otherZones)
            add(root, end, host: host.id, catalog)
        }
    }

    private mutating func add(
        _ node: Node, _ root: FlowEnd, host: Node.ID, _ catalog: Catalog
    ) {
        var machine = root.machine
        if let kind = catalog.kind(of: node.component) {
            // A machine that a deployment has put on another keeps its name.
            if kind == .machine, node.id != host, catalog.components[node.component]?.parent == nil {
                machine = node.component
            }
            let end = FlowEnd(
                component: node.component, machine: machine, zone: root.zone, otherZones: root.otherZones)
            places[node.id] = Place(end: end, host: host, isPerson: kind == .person)
            for child in node.children { add(child, end, host: host, catalog) }
        } else {
            for child in node.children { add(child, root, host: host, catalog) }
        }
    }

    subscript(id: Node.ID) -> Place? { places[id] }
}
