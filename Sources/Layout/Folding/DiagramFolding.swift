import Model

/// The pictures of a diagram of which groups are folded: an overview, in which each is a box, and each group with what it is
/// linked to.
///
/// A link between two machines of a group is in the picture of that group; any other one is in the overview, and in the
/// pictures of the groups at its ends.
struct DiagramFolding {
    let diagram: ResolvedDiagram
    let groups: [FoldedGroup]
    private let grouping: MachineGrouping
    /// Where each end of links is: in one of the groups, or in a node of its own.
    private var homes: [Node.ID: Home] = [:]

    private enum Home: Hashable {
        case group(Int)
        case open(Node.ID)
    }

    init(_ diagram: ResolvedDiagram, groups: [FoldedGroup], grouping: MachineGrouping) {
        self.diagram = diagram
        self.groups = groups
        self.grouping = grouping
        let folded = Dictionary(
            groups.enumerated().flatMap { place, group in group.members.map { ($0, place) } }
        ) { first, _ in first }
        for node in diagram.nodes {
            let seat = node.isSeated(in: diagram) ? node.at ?? node.id : node.id
            let home = folded[seat].map { Home.group($0) } ?? .open(node.id)
            for inner in node.subtree { homes[inner.id] = home }
        }
    }

    private var whole: Diagram.ID { diagram.folded?.whole ?? diagram.id }

    // MARK: The overview

    var overview: ResolvedDiagram {
        var nodes: [ResolvedNode] = []
        var isShown = Set<Int>()
        for node in diagram.nodes {
            switch homes[node.id] {
            case .group(let place): if isShown.insert(place).inserted { nodes.append(closed(place)) }
            case .open, nil: nodes.append(node)
            }
        }
        var picture = picture(
            nodes, id: diagram.id, title: diagram.title, of: diagram.folded ?? FoldedView(whole: whole))
        for (place, group) in groups.enumerated() {
            picture.folded?.details[closedID(place)] = diagram.id.detail(group)
        }
        addLinks(to: &picture) { end in
            switch homes[end] {
            case .group(let place): closedID(place)
            case .open, nil: end
            }
        }
        return picture
    }

    // MARK: The groups

    func detail(_ place: Int) -> ResolvedDiagram {
        let group = groups[place]
        let own = diagram.nodes.filter { homes[$0.id] == .group(place) }
        let inside = Set(own.flatMap(\.subtree).map(\.id))
        var ends: [Node.ID: Node.ID] = [:]
        var picture = picture(
            own, id: diagram.id.detail(group),
            title: [diagram.title, title(of: place)].compactMap { $0 }
                .joined(separator: ": "), of: FoldedView(whole: whole))
        let partners = diagram.links.flatMap { link -> [Node.ID] in
            switch (inside.contains(link.from), inside.contains(link.to)) {
            case (true, false): [link.to]
            case (false, true): [link.from]
            default: []
            }
        }.unique()
        for (node, members) in neighbours(partners) {
            for end in members { ends[end] = node.id }
            picture.nodes.append(node)
            picture.folded?.neighbours.insert(node.id)
            picture.folded?.details[node.id] = self.place(of: node)
        }
        picture.zones = zones(of: picture.nodes)
        addLinks(to: &picture) { end in inside.contains(end) ? end : ends[end] }
        picture.links.removeAll { !inside.contains($0.from) && !inside.contains($0.to) }
        picture.channels = channels(of: picture.links)
        return picture
    }

    /// A box for each group and each machine of its own, with the ends of links that it stands for. Of a group with one
    /// partner only that is shown.
    private func neighbours(_ ends: [Node.ID]) -> [(node: ResolvedNode, ends: [Node.ID])] {
        let tops = Dictionary(
            diagram.nodes.flatMap { node in node.subtree.map { ($0.id, node) } }
        ) { first, _ in first }
        return ends.compactMap { homes[$0] }.unique().compactMap { home in
            let members = ends.filter { homes[$0] == home }
            let machines = members.compactMap { tops[$0]?.id }.unique()
            if case .group(let place) = home, machines.count > 1 { return (closed(place), members) }
            guard let machine = machines.first.flatMap({ tops[$0] }) else { return nil }
            return (machine.closed, members)
        }
    }

    /// The picture that shows a neighbour in full.
    private func place(of node: ResolvedNode) -> Diagram.ID {
        if let known = diagram.folded?.details[node.id] { return known }
        if let place = groups.indices.first(where: { closedID($0) == node.id }) {
            return diagram.id.detail(groups[place])
        }
        if case .group(let place) = homes[node.id] { return diagram.id.detail(groups[place]) }
        return diagram.id
    }

    // MARK: Boxes

    /// No id that an author can choose has a low line.
    private func closedID(_ place: Int) -> Node.ID { Node.ID("group_\(diagram.id.detail(groups[place]))") }

    private func closed(_ place: Int) -> ResolvedNode {
        let group = groups[place]
        let first = diagram.nodes.first { $0.id == group.members.first }
        let id = closedID(place)
        let isOne = group.members.count == 1
        return ResolvedNode(
            id: id, component: Component.ID(id.text), title: titleOfMembers(group),
            kind: isOne ? first?.kind ?? .machine : .machine, icon: isOne ? first?.icon : .server,
            isStack: !isOne, zone: first?.zone)
    }

    /// As many of the names as fit, and how many more there are.
    private func titleOfMembers(_ group: FoldedGroup) -> String {
        let titles = grouping.titles(of: group)
        let shown = min(titles.count, titles.count > 3 ? 2 : 3)
        let rest = titles.count - shown
        return (titles.prefix(shown) + (rest > 0 ? ["+\(rest)"] : [])).joined(separator: ", ")
    }

    /// The zone's, where the group is all that is in it.
    private func title(of place: Int) -> String {
        let group = groups[place]
        return diagram.zones.first { $0.id.text == group.id }?.title ?? titleOfMembers(group)
    }

    // MARK: What a picture has of the diagram

    private func picture(
        _ nodes: [ResolvedNode], id: Diagram.ID, title: String?, of view: FoldedView
    ) -> ResolvedDiagram {
        let tops = Set(nodes.map(\.id))
        var picture = ResolvedDiagram(id: id, title: title, nodes: nodes, folded: view)
        picture.zones = zones(of: nodes)
        picture.hints = LayoutHints(
            columns: diagram.hints.columns.filter { tops.contains($0.key) },
            below: diagram.hints.below.filter { tops.contains($0.key) && tops.contains($0.value) },
            beside: diagram.hints.beside.filter { tops.contains($0.key) && tops.contains($0.value) },
            level: diagram.hints.level.filter { tops.contains($0.key) && tops.contains($0.value) },
            merged: diagram.hints.merged.filter(tops.contains),
            keepsOrder: diagram.hints.keepsOrder, keepsLinesApart: diagram.hints.keepsLinesApart)
        picture.acquaintances = acquaintances(tops)
        return picture
    }

    private func zones(of nodes: [ResolvedNode]) -> [Zone] {
        // A diagram that frames nothing has no zones.
        FramedZones.around(Set(nodes.compactMap(\.zone)), in: IdentifiedList(diagram.zones))
    }

    private func channels(of links: [Link]) -> [ResolvedChannel] {
        let used = Set(links.map(\.channel))
        return diagram.channels.filter { used.contains($0.id) }
    }

    /// - Parameter place: where an end is in the picture; `nil` for one that is not.
    private func addLinks(to picture: inout ResolvedDiagram, _ place: (Node.ID) -> Node.ID?) {
        for link in diagram.links {
            guard let from = place(link.from), let to = place(link.to) else { continue }
            // What a box holds is in a picture of its own.
            if from == to, link.from != from || link.to != to { continue }
            var shown = link
            (shown.from, shown.to) = (from, to)
            picture.links.append(shown)
            picture.folded?.origins[link.id] =
                diagram.folded?.origins[link.id] ?? FoldedView.Ends(from: link.from, to: link.to)
        }
        picture.channels = channels(of: picture.links)
    }

    private func acquaintances(_ tops: Set<Node.ID>) -> [Acquaintance] {
        func place(_ id: Node.ID) -> Node.ID? {
            if tops.contains(id) { return id }
            guard case .group(let place) = homes[id] else { return nil }
            return tops.contains(closedID(place)) ? closedID(place) : nil
        }
        return diagram.acquaintances.compactMap { pair in
            guard let from = place(pair.from), let to = place(pair.to), from != to else { return nil }
            return Acquaintance(from: from, to: to)
        }.unique()
    }
}

extension ResolvedNode {
    /// The box alone, without what it holds.
    fileprivate var closed: ResolvedNode {
        var copy = self
        copy.children = []
        return copy
    }
}
