import Editions
import Model

/// A link that is valid in an edition: one of a slide's, or one that its catalog allows.
struct ExampleLink {
    let from: Component.ID
    let to: Component.ID
    let channel: Channel.ID

    /// - Returns: `nil` if the catalog has no channel, or no two components that could be its ends.
    init?(in edition: Edition) {
        for diagram in edition.slides.lazy.flatMap(\.diagrams) {
            // An instance is known in its diagram only.
            let own = Set(diagram.nodes.flatMap(\.subtree).filter { $0.id.text == $0.component.text }.map(\.id))
            for link in diagram.links where own.contains(link.from) && own.contains(link.to) && link.from != link.to {
                let ends = [link.from, link.to].compactMap { edition.catalog.components[Component.ID($0.text)] }
                guard ends.count == 2, ends.allSatisfy({ $0.kind != .zone }) else { continue }
                (from, to, channel) = (ends[0].id, ends[1].id, link.channel)
                return
            }
        }
        let components = edition.catalog.components.filter { $0.kind != .zone && $0.kind != .person }
        let parents = Set(components.compactMap(\.parent))
        let leaves = components.filter { !parents.contains($0.id) }
        guard let channel = edition.catalog.channels.first, let from = leaves.first,
            let to = leaves.dropFirst().first
        else { return nil }
        (self.from, self.to, self.channel) = (from.id, to.id, channel.id)
    }
}
