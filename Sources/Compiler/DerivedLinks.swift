import Diagnostics
import Model

/// The links of other slides' diagrams, between the catalog's components: an instance counts as what it is of.
struct DerivedLinks {
    struct Entry {
        var from: Component.ID
        var to: Component.ID
        var channel: Channel.ID
        var data: Link.DataDirection
        var purpose: String?
        var condition: String?
        var confidence: Source.Confidence
        /// Where the diagram says that it derives the link.
        var origin: SourceLocation
        /// How it runs in the slide that it comes from.
        var description: String

        /// An overview shows who opens a connection to whom; which way a payload goes is told by the flows.
        fileprivate func isSame(as other: Entry) -> Bool {
            (from, to, channel) == (other.from, other.to, other.channel)
        }
    }

    /// In order of first mention, each once.
    private(set) var links: [Entry] = []
    /// Links whose two ends are one component.
    private(set) var folded: [Entry] = []

    mutating func add(_ diagrams: [Diagram], origin: SourceLocation) {
        for diagram in diagrams {
            let nodes = diagram.nodes.flatMap(\.subtree).map { ($0.id, $0.component) }
            let components = Dictionary(nodes) { first, _ in first }
            for link in diagram.links {
                guard let from = components[link.from], let to = components[link.to] else { continue }
                add(
                    Entry(
                        from: from, to: to, channel: link.channel, data: link.data, purpose: link.purpose,
                        condition: link.condition, confidence: link.confidence, origin: origin,
                        description: "‘\(link.from)’ to ‘\(link.to)’ over ‘\(link.channel)’"))
            }
        }
    }

    private mutating func add(_ entry: Entry) {
        if entry.from == entry.to {
            if !folded.contains(where: { $0.isSame(as: entry) }) { folded.append(entry) }
        } else if let index = links.firstIndex(where: { $0.isSame(as: entry) }) {
            if links[index].purpose != entry.purpose { links[index].purpose = nil }
            if links[index].data != entry.data { links[index].data = .both }
            links[index].condition = Self.either(links[index].condition, entry.condition)
            links[index].confidence = Self.firmer(links[index].confidence, entry.confidence)
        } else {
            links.append(entry)
        }
    }

    /// A link that one flow always needs is always needed.
    private static func either(_ a: String?, _ b: String?) -> String? {
        guard let a, let b else { return nil }
        return a.contains(b) ? a : "\(a), or \(b)"
    }

    /// What one source states stays stated where another slide had to reconstruct it.
    private static func firmer(_ a: Source.Confidence, _ b: Source.Confidence) -> Source.Confidence {
        Source.Confidence.allCases.first { $0 == a || $0 == b } ?? a
    }

    /// - Parameter own: links of the diagram itself, which take the place of equal ones.
    func entries(_ names: DiagramNames, besides own: [DiagramLink]) -> [DiagramLink] {
        links.compactMap { entry in
            guard let from = names.reference(to: entry.from), let to = names.reference(to: entry.to),
                let channel = names.draft.catalog.channel(entry.channel)
            else { return nil }
            let isReplaced = own.contains {
                $0.from.id == from.id && $0.to.id == to.id && $0.channel.id == channel.id
            }
            guard !isReplaced else { return nil }
            return DiagramLink(
                location: entry.origin, paths: [], from: from, to: to, channel: channel, data: entry.data,
                purpose: entry.purpose, condition: entry.condition, confidence: entry.confidence, isDerived: true)
        }
    }
}
