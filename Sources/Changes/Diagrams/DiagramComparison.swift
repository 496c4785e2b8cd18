import Model
import Words

/// One diagram in two editions: which node and which link is which.
package struct DiagramComparison: Sendable {
    package let before: ResolvedDiagram
    package let after: ResolvedDiagram
    /// From the nodes and links of `before` to those of `after`.
    private(set) var nodes: [Node.ID: Node.ID] = [:]
    private(set) var links: [Link.ID: Link.ID] = [:]

    private let words: Words

    package init(_ before: ResolvedDiagram, _ after: ResolvedDiagram, _ words: Words = .english) {
        self.words = words
        self.before = before
        self.after = after
        matchNodes()
        matchLinks()
    }

    // MARK: Nodes

    private mutating func matchNodes() {
        let new = after.nodes.flatMap(\.subtree)
        let known = Set(new.map(\.id))
        let old = before.nodes.flatMap(\.subtree)
        for node in old where known.contains(node.id) { nodes[node.id] = node.id }
        // An instance that was only given another name is still what it was.
        var left = new.filter { node in !nodes.values.contains(node.id) }
        for node in old where nodes[node.id] == nil {
            guard let index = left.firstIndex(where: { $0.component == node.component && $0.title == node.title })
            else { continue }
            nodes[node.id] = left.remove(at: index).id
        }
    }

    // MARK: Links

    private mutating func matchLinks() {
        var left = after.links
        // Of links that are alike in more, first those.
        let rules: [(Link, Link) -> Bool] = [
            { [nodes] in
                nodes[$0.from] == $1.from && nodes[$0.to] == $1.to && $0.channel == $1.channel
                    && $0.terms.data == $1.terms.data
                    && $0.terms.purpose == $1.terms.purpose && $0.paths == $1.paths
            },
            { [nodes] in
                nodes[$0.from] == $1.from && nodes[$0.to] == $1.to && $0.channel == $1.channel
                    && $0.terms.data == $1.terms.data
                    && $0.terms.purpose == $1.terms.purpose
            },
            { [nodes] in
                nodes[$0.from] == $1.from && nodes[$0.to] == $1.to && $0.channel == $1.channel
                    && $0.terms.data == $1.terms.data
            },
            { [nodes] in nodes[$0.from] == $1.from && nodes[$0.to] == $1.to && $0.channel == $1.channel },
            // The other side opens the connection now.
            { [nodes] in nodes[$0.from] == $1.to && nodes[$0.to] == $1.from && $0.channel == $1.channel },
            { [nodes] in nodes[$0.from] == $1.from && nodes[$0.to] == $1.to },
        ]
        for isSame in rules {
            for link in before.links where links[link.id] == nil {
                guard let index = left.firstIndex(where: { isSame(link, $0) }) else { continue }
                links[link.id] = left.remove(at: index).id
            }
        }
    }

    /// The links that are in both, in the order of `after`.
    var commonLinks: [(before: Link, after: Link)] {
        let old = Dictionary(
            before.links.compactMap { link in links[link.id].map { ($0, link) } },
            uniquingKeysWith: { first, _ in first })
        return after.links.compactMap { link in old[link.id].map { ($0, link) } }
    }

    // MARK: What differs

    /// - Parameter letters: what paths of `before` are called in `after`.
    func changes(letters: [Path: Path]) -> [Change] {
        nodeChanges + linkChanges(letters: letters)
            + Trait.differences([Trait(.title, before.title)], [Trait(.title, after.title)]).map {
                Change(.renamed, .diagram, id: after.id.text, title: after.title ?? "", facts: [$0])
            } + zoneChanges
    }

    private var zoneChanges: [Change] {
        let (old, new) = (before.zones.map(\.id), after.zones.map(\.id))
        return before.zones.filter { !new.contains($0.id) }.map {
            Change(.removed, .zone, id: $0.id.text, title: $0.title)
        }
            + after.zones.filter { !old.contains($0.id) }.map { Change(.added, .zone, id: $0.id.text, title: $0.title) }
    }

    private var nodeChanges: [Change] {
        let kept = Set(nodes.values)
        let removed = Self.topmost(before.nodes) { nodes[$0.id] == nil }
        let added = Self.topmost(after.nodes) { !kept.contains($0.id) }
        let old = Dictionary(before.nodes.flatMap { Self.placed($0) }.map { ($0.node.id, $0) }) { first, _ in first }
        let new = Dictionary(after.nodes.flatMap { Self.placed($0) }.map { ($0.node.id, $0) }) { first, _ in first }
        let changed = before.nodes.flatMap(\.subtree).compactMap { node -> Change? in
            guard let was = old[node.id], let now = nodes[node.id].flatMap({ new[$0] }) else { return nil }
            let facts = Trait.differences(traits(was, before, isBefore: true), traits(now, after, isBefore: false))
            return facts.isEmpty
                ? nil : Change(.changed, .component, id: now.node.id.text, title: now.node.title, facts: facts)
        }
        return removed.map { Change(.removed, .component, id: $0.id.text, title: title($0)) }
            + added.map { Change(.added, .component, id: $0.id.text, title: title($0)) } + changed
    }

    private struct Placed {
        var node: ResolvedNode
        var parent: Node.ID?
    }

    private static func placed(_ node: ResolvedNode, in parent: Node.ID? = nil) -> [Placed] {
        [Placed(node: node, parent: parent)] + node.children.flatMap { placed($0, in: node.id) }
    }

    private func traits(_ placed: Placed, _ diagram: ResolvedDiagram, isBefore: Bool) -> [Trait] {
        let node = placed.node
        let key = { (id: Node.ID?) in id.map { isBefore ? nodes[$0]?.text ?? "was \($0)" : $0.text } }
        let title = { (id: Node.ID?) in id.map { diagram.node($0)?.title ?? $0.text } }
        return [
            Trait(.title, node.title), Trait(.instanceOf, node.component.text), Trait(.kind, node.kind.rawValue),
            Trait(.zone, node.zone?.text),
            Trait(.liesIn, key(placed.parent), text: title(placed.parent)),
            Trait(.sitsAt, key(node.at), text: title(node.at)),
            Trait(.icon, node.icon?.rawValue), Trait(.standsForMany, node.isStack, words.changes),
            Trait(.number, node.stackSize.map(String.init)),
        ]
    }

    /// Those of which it is true, without what is inside them.
    private static func topmost(_ nodes: [ResolvedNode], where isWanted: (ResolvedNode) -> Bool) -> [ResolvedNode] {
        nodes.flatMap { isWanted($0) ? [$0] : topmost($0.children, where: isWanted) }
    }

    private func title(_ node: ResolvedNode) -> String {
        let inside = node.subtree.dropFirst().map(\.title)
        return inside.isEmpty ? node.title : words.changes.with(node.title, inside.joined(separator: ", "))
    }

    private func linkChanges(letters: [Path: Path]) -> [Change] {
        let kept = Set(links.values)
        let removed = before.links.filter { links[$0.id] == nil }.map {
            Change(.removed, .link, id: $0.id.text, title: before.title(of: $0, words))
        }
        let added = after.links.filter { !kept.contains($0.id) }.map {
            Change(.added, .link, id: $0.id.text, title: after.title(of: $0, words))
        }
        let changed = commonLinks.compactMap { old, new -> Change? in
            let isReversed = nodes[old.from] == new.to && nodes[old.from] != new.from
            let facts = Trait.differences(
                traits(old, before, letters: letters, isBefore: true),
                traits(new, after, letters: [:], isBefore: false))
            guard !facts.isEmpty else { return nil }
            return Change(
                .changed, isReversed ? .initiator : .link, id: new.id.text, title: after.title(of: new, words),
                facts: facts)
        }
        let (order, now) = (before.links.compactMap { links[$0.id] }, after.links.map(\.id).filter(kept.contains))
        let reordered =
            order == now ? [] : [Change(.reordered, .link, id: "", title: words.changes.connectionsOfDiagram)]
        return removed + added + changed + reordered
    }

    private func traits(_ link: Link, _ diagram: ResolvedDiagram, letters: [Path: Path], isBefore: Bool) -> [Trait] {
        let channel = diagram.channels.first { $0.id == link.channel }
        let paths = link.paths.map { letters[$0] ?? $0 }.sorted().map { "(\($0))" }.joined(separator: " ")
        let replaced = link.terms.replaces.map { letters[$0] ?? $0 }.sorted().map { "(\($0))" }.joined(separator: " ")
        let from = isBefore ? nodes[link.from] ?? link.from : link.from
        return [
            link.terms.initiator == .both
                ? Trait(.openedBy, "both", text: words.changes.bothSides)
                : Trait(.openedBy, from.text, text: diagram.node(link.from)?.title),
            Trait(.paths, paths.isEmpty ? nil : paths),
            Trait(.channel, link.channel.text, text: channel?.title),
            Trait(.ports, channel?.portText), Trait(.transport, channel?.transports.words),
            Trait(.sourcePorts, channel?.sourcePortText),
            Trait(.protocol, channel?.applicationProtocol),
            Trait(.data, link.terms.data.rawValue), Trait(.purpose, link.terms.purpose),
            Trait(.needed, link.terms.condition ?? "always", text: link.terms.condition ?? words.changes.always),
            Trait(.insteadOf, replaced.isEmpty ? nil : replaced), Trait(.confidence, link.terms.confidence?.id),
        ]
    }
}

extension ResolvedDiagram {
    func node(_ id: Node.ID) -> ResolvedNode? { nodes.lazy.flatMap(\.subtree).first { $0.id == id } }

    /// `(a) Desk: Browser to Server: API, TCP 443, HTTPS`.
    func title(of link: Link, _ words: Words) -> String {
        let letters = link.paths.map { "(\($0))" }.joined()
        let ends = [link.from, link.to].map { end in
            guard let root = nodes.first(where: { $0.subtree.contains { $0.id == end } }) else { return end.text }
            return root.id == end ? root.title : "\(root.title): \(node(end)?.title ?? end.text)"
        }
        let way = words.slide.connection(ends[0], ends[1], link.terms.initiator == .both)
        let how = channels.first { $0.id == link.channel }.map { channel in
            (channel.transports.isNetwork ? ", \(channel.markedPortText)" : "") + ", \(channel.applicationProtocol)"
        }
        return (letters.isEmpty ? "" : letters + " ") + way + (how ?? "")
    }
}
