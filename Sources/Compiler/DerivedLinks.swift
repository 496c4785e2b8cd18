import Diagnostics
import Model

/// The links of other slides' diagrams, between the catalog's components: an instance counts as what it is of.
struct DerivedLinks {
    struct Entry {
        var from: Component.ID
        var to: Component.ID
        var channel: Channel.ID
        /// Without the paths that it takes the place of, which only the slide that it comes from has.
        var terms: LinkTerms
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
                        from: from, to: to, channel: link.channel, terms: link.terms.withoutPaths, origin: origin,
                        description: "‘\(link.from)’ to ‘\(link.to)’ over ‘\(link.channel)’"))
            }
        }
    }

    private mutating func add(_ entry: Entry) {
        if entry.from == entry.to {
            if !folded.contains(where: { $0.isSame(as: entry) }) { folded.append(entry) }
        } else if let index = links.firstIndex(where: { $0.isSame(as: entry) }) {
            links[index].terms.widen(to: entry.terms)
        } else {
            links.append(entry)
        }
    }

    /// - Parameter own: links of the diagram itself, which take the place of equal ones.
    func entries(_ names: DiagramNames, besides own: [DiagramLink]) -> [DiagramLink] {
        links.compactMap { entry in
            guard let from = names.reference(to: entry.from), let to = names.reference(to: entry.to),
                let channel = names.draft.catalog.channels[entry.channel]
            else { return nil }
            let isReplaced = own.contains {
                $0.from.id == from.id && $0.to.id == to.id && $0.channel.id == channel.id
            }
            guard !isReplaced else { return nil }
            return DiagramLink(
                location: entry.origin, paths: [], from: from, to: to, channel: channel,
                terms: entry.terms, isDerived: true)
        }
    }
}

extension LinkTerms {
    fileprivate var withoutPaths: LinkTerms {
        var terms = self
        terms.replaces = []
        return terms
    }

    /// Makes the terms hold for another link between the same ends too.
    fileprivate mutating func widen(to other: LinkTerms) {
        if purpose != other.purpose { purpose = nil }
        if data != other.data { data = .both }
        condition = Self.either(condition, other.condition)
        confidence = Self.firmer(confidence, other.confidence)
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
}
