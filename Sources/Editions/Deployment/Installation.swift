import Model

/// Applies a deployment to a catalog and to the slides that use it.
struct Installation {
    /// With the site's numbers, and without components that are not installed.
    let catalog: Catalog
    let defaultNumbers: [Port.ID: Port.Number]
    /// The components that are not installed, and those inside them, in catalog order.
    private let absent: [Component]
    private let absentIDs: Set<Component.ID>
    private let machines: SharedMachines

    init(of deployment: Deployment, in catalog: Catalog) {
        var found = Set(deployment.without)
        // A parent comes before its children, so one pass is enough.
        for component in catalog.components where component.parent.map(found.contains) ?? false {
            found.insert(component.id)
        }
        absentIDs = found
        absent = catalog.components.filter { found.contains($0.id) }
        var defaults: [Port.ID: Port.Number] = [:]
        var deployed = catalog
        deployed.ports.updateEach { port in
            guard let number = deployment.ports[port.id], number != port.number else { return }
            defaults[port.id] = port.number
            port.number = number
        }
        deployed.components = IdentifiedList(
            catalog.components.filter { !found.contains($0.id) && !($0.at.map(found.contains) ?? false) })
        if !defaults.isEmpty { deployed.separateLines(changed: Set(defaults.keys)) }
        self.catalog = deployed
        machines = SharedMachines(deployment.together, in: deployed)
        defaultNumbers = defaults
    }

    /// - Returns: the slide with the rest of its diagrams, and what was removed from it; `nil` if nothing was removed.
    func deploy(_ slide: Slide) -> (slide: Slide, absence: DeployedEdition.Absence?) {
        var slide = slide
        slide.diagrams = slide.diagrams.map(machines.merged)
        guard !absentIDs.isEmpty else { return (slide, nil) }
        let shown = Set(slide.diagrams.flatMap(\.nodes).flatMap(\.subtree).map(\.component))
        guard !shown.isDisjoint(with: absentIDs) else { return (slide, nil) }
        var deployed = slide
        deployed.diagrams = slide.diagrams.compactMap(remainder)
        let absence = DeployedEdition.Absence(
            components: absent.filter { shown.contains($0.id) },
            paths: Set(slide.paths).subtracting(deployed.paths))
        return (deployed, absence)
    }

    /// - Returns: `nil` if nothing of the diagram is left.
    private func remainder(of diagram: Diagram) -> Diagram? {
        var diagram = diagram
        let hadLinks = !diagram.links.isEmpty
        let removed = removedNodes(of: diagram)
        diagram.links.removeAll { removed.contains($0.from) || removed.contains($0.to) }
        let ends = Set(diagram.links.flatMap { [$0.from, $0.to] })
        diagram.nodes = diagram.nodes.compactMap { remainder(of: $0, removed, ends: ends) }
        let roots = Set(diagram.nodes.map(\.id))
        diagram.nodes.removeAll { $0.at.map { !roots.contains($0) } ?? false }
        guard !diagram.nodes.isEmpty, !hadLinks || !diagram.links.isEmpty else { return nil }
        let used = Set(diagram.links.map(\.channel))
        diagram.narrowedProtocols = diagram.narrowedProtocols.filter { used.contains($0.key) }
        let left = Set(diagram.nodes.map(\.id))
        diagram.hints.columns = diagram.hints.columns.filter { left.contains($0.key) }
        diagram.hints.below = diagram.hints.below.filter { left.contains($0.key) && left.contains($0.value) }
        diagram.hints.beside = diagram.hints.beside.filter { left.contains($0.key) && left.contains($0.value) }
        return diagram
    }

    private func removedNodes(of diagram: Diagram) -> Set<Node.ID> {
        var removed: Set<Node.ID> = []
        for node in diagram.nodes.flatMap(\.subtree) where absentIDs.contains(node.component) {
            removed.formUnion(node.subtree.map(\.id))
        }
        for node in diagram.nodes where node.at.map(removed.contains) ?? false { removed.insert(node.id) }
        return removed
    }

    /// A box whose contents were all removed is removed too, unless links end at it.
    private func remainder(of node: Node, _ removed: Set<Node.ID>, ends: Set<Node.ID>) -> Node? {
        guard !removed.contains(node.id) else { return nil }
        var left = node
        left.children = node.children.compactMap { remainder(of: $0, removed, ends: ends) }
        let isHollow = left.children.isEmpty && !node.children.isEmpty && !ends.contains(node.id)
        return isHollow ? nil : left
    }
}

extension Catalog {
    /// Separates channels that shared a line and no longer look alike. A channel with unchanged ports keeps the line.
    ///
    /// - Parameter ports: the ports whose numbers have changed.
    fileprivate mutating func separateLines(changed ports: Set<Port.ID>) {
        var lines: [Channel.ID: LineStyle.ID] = [:]
        var next = (channels.map(\.line.slot).max() ?? 0) + 1
        for (line, sharing) in Dictionary(grouping: channels, by: \.line).sorted(by: { $0.key < $1.key }) {
            let keeper = sharing.first { ports.isDisjoint(with: $0.allPorts) } ?? sharing[0]
            var known = [ChannelLook(keeper, in: self): line]
            for channel in sharing {
                let look = ChannelLook(channel, in: self)
                if known[look] == nil {
                    known[look] = LineStyle.ID(slot: next)
                    next += 1
                }
                lines[channel.id] = known[look]
            }
        }
        channels.updateEach { $0.line = lines[$0.id] ?? $0.line }
    }
}
