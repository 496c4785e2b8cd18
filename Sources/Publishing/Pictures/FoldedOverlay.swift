import Layout
import Model

/// What changed in each picture of a diagram that shows two states and is folded.
struct FoldedOverlay {
    private let whole: DiagramOverlay
    private let pictures: [ResolvedDiagram]

    /// - Parameter pictures: all of the diagram that the overlay is of.
    init(_ whole: DiagramOverlay, pictures: [ResolvedDiagram]) {
        self.whole = whole
        self.pictures = pictures
    }

    /// The pictures in which something changed, each with its changes. A box that stands for a group has a change if something
    /// in the group has, so that every change is found from the overview.
    var parts: [DiagramOverlay] { pictures.map(overlay).filter { !($0.nodes.isEmpty && $0.links.isEmpty) } }

    private func overlay(of picture: ResolvedDiagram) -> DiagramOverlay {
        let shown = Set(picture.nodes.flatMap(\.subtree).map(\.id))
        let links = Set(picture.links.map(\.id))
        var nodes = whole.nodes.filter { shown.contains($0.key) }
        let neighbours = picture.folded?.neighbours ?? []
        for (box, part) in picture.folded?.details ?? [:] where !neighbours.contains(box) {
            nodes[box] = state(ofPart: part)
        }
        return DiagramOverlay(diagram: picture, nodes: nodes, links: whole.links.filter { links.contains($0.key) })
    }

    /// What became of a group; `nil` if it is as it was. Its links to others are lines beside its box.
    private func state(ofPart id: Diagram.ID) -> DiagramOverlay.State? {
        guard let picture = pictures.first(where: { $0.id == id }) else { return nil }
        let (marks, neighbours) = (overlay(of: picture), picture.folded?.neighbours ?? [])
        let own = picture.nodes.filter { !neighbours.contains($0.id) }
        for state in [DiagramOverlay.State.added, .removed]
        where own.allSatisfy({ marks.nodes[$0.id] == state }) { return state }
        let inside = Set(own.flatMap(\.subtree).map(\.id))
        let hasChanged =
            marks.nodes.keys.contains(where: inside.contains)
            || picture.links.contains {
                marks.links[$0.id] != nil && inside.contains($0.from) && inside.contains($0.to)
            }
        return hasChanged ? .changed : nil
    }
}

extension DiagramOverlay {
    /// With the changes of links at the lines that stand for them. A line that stands for several, of which not all have become
    /// the same, has changed.
    func atLines(of layout: DiagramLayout) -> DiagramOverlay {
        var copy = self
        copy.links = [:]
        for shape in layout.links {
            let states = Set(diagram.links.filter { shape.stands(for: $0) }.map { links[$0.id] })
            if let state = states.first { copy.links[shape.id] = states.count == 1 ? state : .changed }
        }
        let bundles = Dictionary(grouping: layout.links.filter { $0.carrier != nil }) { $0.carrier?.link }
        for bundle in bundles.values where Set(bundle.map { copy.links[$0.id] }).count > 1 {
            for shape in bundle where copy.links[shape.id] != nil { copy.links[shape.id] = .changed }
        }
        return copy
    }
}

extension LinkShape {
    fileprivate func stands(for link: Link) -> Bool {
        from == link.from && to == link.to && channel == link.channel && initiator == link.terms.initiator
            && (data == .back) == (link.terms.data == .back)
    }
}
