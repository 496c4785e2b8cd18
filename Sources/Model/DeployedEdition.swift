extension Edition {
    /// The edition as a deployment has it: with its ports, each changed one knowing its default, and without what is
    /// not installed. Links of components that are not there go with them, and steps that travel no path that is left
    /// are marked.
    package func applying(_ deployment: Deployment) -> Edition {
        var edition = self
        edition.deployment = deployment
        edition.catalog.apply(deployment.ports)
        let absent = catalog.components(in: deployment.without)
        edition.catalog.components.removeAll { absent.contains($0.id) || ($0.at.map(absent.contains) ?? false) }
        let change = DeploymentChange(catalog: edition.catalog, components: catalog.components, absent: absent)
        edition.front = change.slide(front)
        edition.pages = pages.map { change.slide($0) }
        edition.sections = sections.map { section in
            var section = section
            section.introduction = section.introduction.map { change.block($0, paths: []) }
            section.slides = section.slides.map { change.slide($0) }
            return section
        }
        return edition
    }
}

extension Catalog {
    fileprivate mutating func apply(_ numbers: [Port.ID: Port.Number]) {
        for index in ports.indices {
            guard let number = numbers[ports[index].id], number != ports[index].number else { continue }
            ports[index].defaultNumber = ports[index].number
            ports[index].number = number
        }
        for index in channels.indices {
            channels[index].ports = channels[index].ports.map { port in self.port(port.id) ?? port }
        }
        separateLines()
    }

    /// Channels that shared a line and no longer look alike get lines of their own; one that kept its ports keeps its
    /// line.
    private mutating func separateLines() {
        struct Look: Hashable {
            var ports: [Port.Number]
            var transport: Channel.Transport
            var applicationProtocol: String
        }
        let look = { (channel: Channel) in
            Look(
                ports: channel.ports.map(\.number), transport: channel.transport,
                applicationProtocol: channel.applicationProtocol)
        }
        let isChanged = { (channel: Channel) in channel.ports.contains { $0.defaultNumber != nil } }
        var next = (channels.map(\.line.slot).max() ?? 0) + 1
        for line in Set(channels.map(\.line)).sorted() {
            let sharing = channels.indices.filter { channels[$0].line == line }
            let keeper = sharing.first { !isChanged(channels[$0]) } ?? sharing[0]
            var lines = [look(channels[keeper]): line]
            for index in sharing {
                if lines[look(channels[index])] == nil {
                    lines[look(channels[index])] = LineStyle.ID(slot: next)
                    next += 1
                }
                channels[index].line = lines[look(channels[index])] ?? line
            }
        }
    }

    /// The components of that ids and all that they hold.
    fileprivate func components(in ids: [Component.ID]) -> Set<Component.ID> {
        var found = Set(ids)
        // Those inside others come after them.
        for component in components where component.parent.map(found.contains) ?? false { found.insert(component.id) }
        return found
    }
}

/// What a deployment changes in slides.
private struct DeploymentChange {
    /// As the deployment has it.
    let catalog: Catalog
    /// As the edition has them.
    let components: [Component]
    let absent: Set<Component.ID>

    func slide(_ slide: Slide) -> Slide {
        var slide = slide
        let shown = Set(slide.diagrams.flatMap(\.nodes).flatMap(\.subtree).map(\.component))
        slide.absent = components.filter { absent.contains($0.id) && shown.contains($0.id) }
        let before = Set(slide.paths)
        slide.diagrams = slide.diagrams.compactMap(diagram)
        let gone = before.subtracting(slide.paths)
        slide.body = slide.body.map { section in
            var section = section
            section.heading = section.heading.map { inlines($0, gone) }
            section.blocks = section.blocks.map { block($0, paths: gone) }
            return section
        }
        return slide
    }

    // MARK: Diagrams

    /// - Returns: `nil` if nothing is left of what it was to show.
    private func diagram(_ diagram: Diagram) -> Diagram? {
        var diagram = diagram
        let hadLinks = !diagram.links.isEmpty
        let removed = removed(diagram)
        diagram.links.removeAll { removed.contains($0.from) || removed.contains($0.to) }
        let ends = Set(diagram.links.flatMap { [$0.from, $0.to] })
        diagram.nodes = diagram.nodes.compactMap { kept($0, removed, ends: ends) }
        let roots = Set(diagram.nodes.map(\.id))
        diagram.nodes.removeAll { $0.at.map { !roots.contains($0) } ?? false }
        guard !diagram.nodes.isEmpty, !hadLinks || !diagram.links.isEmpty else { return nil }
        let zones = Set(diagram.nodes.compactMap(\.zone))
        diagram.zones = zones.count < 2 ? [] : diagram.zones.filter { zones.contains($0.id) }
        let used = Set(diagram.links.map(\.channel))
        diagram.channels = catalog.channels.filter { used.contains($0.id) }
        diagram.narrowedProtocols = diagram.narrowedProtocols.filter { used.contains($0.key) }
        let left = Set(diagram.nodes.map(\.id))
        diagram.hints.columns = diagram.hints.columns.filter { left.contains($0.key) }
        diagram.hints.below = diagram.hints.below.filter { left.contains($0.key) && left.contains($0.value) }
        return diagram
    }

    private func removed(_ diagram: Diagram) -> Set<Node.ID> {
        var removed: Set<Node.ID> = []
        for node in diagram.nodes.flatMap(\.subtree) where absent.contains(node.component) {
            removed.formUnion(node.subtree.map(\.id))
        }
        for node in diagram.nodes where node.at.map(removed.contains) ?? false { removed.insert(node.id) }
        return removed
    }

    /// A box that held only what is gone goes too, unless links end at it.
    private func kept(_ node: Node, _ removed: Set<Node.ID>, ends: Set<Node.ID>) -> Node? {
        guard !removed.contains(node.id) else { return nil }
        var kept = node
        kept.children = node.children.compactMap { self.kept($0, removed, ends: ends) }
        let isHollow = kept.children.isEmpty && !node.children.isEmpty && !ends.contains(node.id)
        return isHollow ? nil : kept
    }

    // MARK: Prose

    /// - Parameter gone: the paths that the slide no longer has.
    func block(_ block: Block, paths gone: Set<Path>) -> Block {
        switch block {
        case .heading(let level, let anchor, let text): .heading(level: level, anchor: anchor, inlines(text, gone))
        case .paragraph(let text): .paragraph(inlines(text, gone))
        case .list(let list):
            .list(
                Block.List(start: list.start, isTight: list.isTight, items: list.items.map { item($0, gone) }))
        case .code, .rule: block
        case .quote(let blocks): .quote(blocks.map { self.block($0, paths: gone) })
        case .table(let header, let rows):
            .table(header: header.map { inlines($0, gone) }, rows: rows.map { $0.map { inlines($0, gone) } })
        }
    }

    private func item(_ item: Block.Item, _ gone: Set<Path>) -> Block.Item {
        var item = item
        let before = item.paths
        item.paths.removeAll { gone.contains($0) }
        item.isAbsent = !before.isEmpty && item.paths.isEmpty
        item.blocks = item.blocks.map { block($0, paths: gone) }
        return item
    }

    private func inlines(_ inlines: [Inline], _ gone: Set<Path>) -> [Inline] {
        inlines.map { inline in
            switch inline {
            case .port(let port): .port(catalog.port(port.id) ?? port)
            case .path(let path): gone.contains(path) ? .text("(\(path))") : inline
            case .emphasis(let inner): .emphasis(self.inlines(inner, gone))
            case .strong(let inner): .strong(self.inlines(inner, gone))
            case .strikethrough(let inner): .strikethrough(self.inlines(inner, gone))
            case .link(let target, let inner): .link(target, self.inlines(inner, gone))
            case .text, .code, .setting, .softBreak, .lineBreak: inline
            }
        }
    }
}
