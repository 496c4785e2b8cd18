import Model

extension DiagramOverlay {
    /// - Parameters:
    ///   - letters: what paths of the earlier diagram are called in the later one; another letter is no change.
    ///   - zones: of both editions' catalogs, in the order in which they are drawn.
    init(_ comparison: DiagramComparison, letters: [Path: Path], zones: IdentifiedList<Zone>) {
        var union = OverlayUnion(comparison)
        union.addGhosts()
        let changes = comparison.changes(letters: letters)
        let marked = { (subjects: Set<Change.Subject>) in
            changes.filter { $0.kind == .changed && subjects.contains($0.subject) }.map(\.id)
        }
        var diagram = union.diagram
        let shown = Set(diagram.nodes.compactMap(\.zone))
        let isFramed = shown.count > 1 || !comparison.before.zones.isEmpty || !comparison.after.zones.isEmpty
        diagram.zones = isFramed ? FramedZones.around(shown, in: zones) : []
        self.init(diagram: diagram, nodes: union.nodes, links: union.links)
        for id in marked([.component]) { nodes[Node.ID(id)] = .changed }
        for id in marked([.link, .initiator]) { links[Link.ID(id)] = .changed }
    }

    /// Whether the two states look alike.
    package var isEmpty: Bool { nodes.isEmpty && links.isEmpty }
}

/// Puts into the later diagram what only the earlier one shows.
private struct OverlayUnion {
    let comparison: DiagramComparison
    private(set) var diagram: ResolvedDiagram
    private(set) var nodes: [Node.ID: DiagramOverlay.State] = [:]
    private(set) var links: [Link.ID: DiagramOverlay.State] = [:]
    /// What nodes of the earlier diagram are called here.
    private var names: [Node.ID: Node.ID]

    init(_ comparison: DiagramComparison) {
        self.comparison = comparison
        diagram = comparison.after
        names = comparison.nodes
        let kept = Set(comparison.nodes.values)
        for node in Self.topmost(diagram.nodes, where: { !kept.contains($0.id) }) { nodes[node.id] = .added }
        let keptLinks = Set(comparison.links.values)
        for link in diagram.links where !keptLinks.contains(link.id) { links[link.id] = .added }
    }

    mutating func addGhosts() {
        var taken = Set(diagram.nodes.flatMap(\.subtree).map(\.id))
        for node in comparison.before.nodes.flatMap(\.subtree) where names[node.id] == nil {
            names[node.id] = unique(node.id.text, &taken)
        }
        for root in comparison.before.nodes { add(root, in: nil) }
        var takenLinks = Set(diagram.links.map(\.id))
        for link in comparison.before.links where comparison.links[link.id] == nil { add(link, &takenLinks) }
        let known = Set(diagram.channels.map(\.id))
        let shown = Set(diagram.links.map(\.channel))
        diagram.channels += comparison.before.channels.filter { !known.contains($0.id) && shown.contains($0.id) }
    }

    private mutating func add(_ node: ResolvedNode, in parent: Node.ID?) {
        guard comparison.nodes[node.id] == nil else {
            for child in node.children { add(child, in: names[node.id]) }
            return
        }
        var ghost = node
        ghost.id = names[node.id] ?? node.id
        ghost.at = node.at.flatMap { names[$0] }
        ghost.children = []
        if let parent {
            ghost.zone = nil
            Self.insert(ghost, into: &diagram.nodes, at: parent)
        } else {
            diagram.nodes.append(ghost)
        }
        let isTopmost = parent.map { nodes[$0] != .removed && !isInGhost($0) } ?? true
        if isTopmost { nodes[ghost.id] = .removed }
        for child in node.children { add(child, in: ghost.id) }
    }

    private func isInGhost(_ id: Node.ID) -> Bool {
        diagram.nodes.flatMap(\.subtree).contains { nodes[$0.id] == .removed && $0.subtree.contains { $0.id == id } }
    }

    private mutating func add(_ link: Link, _ taken: inout Set<Link.ID>) {
        var ghost = link
        var number = 1
        while !taken.insert(ghost.id).inserted {
            number += 1
            ghost.id = Link.ID("\(link.id)--before\(number == 2 ? "" : "-\(number)")")
        }
        guard let from = names[link.from], let to = names[link.to] else { return }
        (ghost.from, ghost.to) = (from, to)
        diagram.links.append(ghost)
        links[ghost.id] = .removed
    }

    private static func insert(_ node: ResolvedNode, into nodes: inout [ResolvedNode], at parent: Node.ID) {
        for index in nodes.indices {
            if nodes[index].id == parent { return nodes[index].children.append(node) }
            insert(node, into: &nodes[index].children, at: parent)
        }
    }

    private func unique(_ name: String, _ taken: inout Set<Node.ID>) -> Node.ID {
        var candidate = Node.ID(name)
        while !taken.insert(candidate).inserted { candidate = Node.ID("\(candidate)-before") }
        return candidate
    }

    private static func topmost(_ nodes: [ResolvedNode], where isWanted: (ResolvedNode) -> Bool) -> [ResolvedNode] {
        nodes.flatMap { isWanted($0) ? [$0] : topmost($0.children, where: isWanted) }
    }
}
