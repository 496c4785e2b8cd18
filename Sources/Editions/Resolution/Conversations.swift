import Model

/// Which top-level components open connections to which, in any diagram of an edition.
struct Conversations: Sendable {
    /// Of each component those that it talks to, in order of first mention.
    private var partners: [Component.ID: [Component.ID]] = [:]

    init(in edition: Edition) {
        let diagrams = edition.slides.flatMap(\.diagrams)
        // They are asked for where no links are shown.
        guard diagrams.contains(where: \.links.isEmpty) else { return }
        for diagram in diagrams where !diagram.links.isEmpty {
            var tops: [Node.ID: Component.ID] = [:]
            for top in diagram.nodes { for node in top.subtree { tops[node.id] = top.component } }
            for link in diagram.links {
                guard let from = tops[link.from], let to = tops[link.to], from != to else { continue }
                if partners[from]?.contains(to) != true { partners[from, default: []].append(to) }
            }
        }
    }

    /// Between the nodes of a diagram without links, in their order; empty for a diagram that shows links.
    func acquaintances(in diagram: Diagram) -> [Acquaintance] {
        guard diagram.links.isEmpty else { return [] }
        return diagram.nodes.flatMap { node in
            let partners = partners[node.component] ?? []
            return diagram.nodes.filter { partners.contains($0.component) }.map {
                Acquaintance(from: node.id, to: $0.id)
            }
        }
    }
}
