import Model

/// Puts machines that a deployment has on one machine into one box of a diagram.
struct SharedMachines {
    /// The machines of each list that are installed, where they are two or more.
    private let groups: [[Component]]

    init(_ together: [[Component.ID]], in catalog: Catalog) {
        groups = together.map { $0.compactMap { catalog.components[$0] } }.filter { $0.count > 1 }
    }

    /// The diagram with the machines of a list inside the first of them that it shows. A machine that the diagram shows
    /// twice, or in another zone than the catalog's, is another host and stays as it is.
    func merged(_ diagram: Diagram) -> Diagram {
        groups.reduce(diagram, Self.merged)
    }

    private static func merged(_ diagram: Diagram, _ group: [Component]) -> Diagram {
        let places = group.compactMap { place(of: $0, in: diagram) }
        guard let first = places.first, places.count > 1 else { return diagram }
        let guests = places.dropFirst()
        let ids = Set(guests.map { diagram.nodes[$0].id })
        var merged = diagram
        let host = diagram.nodes[first].id
        merged.nodes[first].children += guests.map { diagram.nodes[$0].withoutZone }
        merged.nodes = merged.nodes.filter { !ids.contains($0.id) }.map { node in
            var node = node
            if let at = node.at, ids.contains(at) { node.at = host }
            return node
        }
        merged.hints.columns = diagram.hints.columns.filter { !ids.contains($0.key) }
        merged.hints.below = diagram.hints.below.filter { !ids.contains($0.key) && !ids.contains($0.value) }
        merged.hints.beside = diagram.hints.beside.filter { !ids.contains($0.key) && !ids.contains($0.value) }
        // What a machine says to the one around it has no line: both ends are one box.
        merged.links.removeAll { link in
            [(link.from, link.to), (link.to, link.from)].contains { $0 == host && ids.contains($1) }
        }
        return merged
    }

    private static func place(of component: Component, in diagram: Diagram) -> Int? {
        let places = diagram.nodes.indices.filter { diagram.nodes[$0].component == component.id }
        guard places.count == 1, let place = places.first else { return nil }
        let node = diagram.nodes[place]
        let isUsual = node.zone.map(component.zones.contains) ?? true
        return isUsual && node.isStack != true ? place : nil
    }
}

extension Node {
    /// As a box inside another, which has the zone.
    fileprivate var withoutZone: Node {
        var node = self
        node.zone = nil
        node.otherZones = []
        return node
    }
}
