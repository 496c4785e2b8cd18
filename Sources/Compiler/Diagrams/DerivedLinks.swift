import Diagnostics
import Model

/// The links of other slides' diagrams, between the catalog's components: an instance counts as what it is of.
struct DerivedLinks {
    /// An overview shows who opens a connection to whom; which way a payload goes is for the flows to say.
    struct Key: Hashable {
        let from: Component.ID
        let to: Component.ID
        let channel: Channel.ID
    }

    struct Entry {
        let key: Key
        /// Without the paths that it replaces, which only the slide that it comes from has.
        var terms: LinkTerms
        /// Where the diagram says that it derives the link.
        let origin: SourceLocation
        /// Its ends in the slide that it comes from.
        let ends: (from: Node.ID, to: Node.ID)

        /// How it runs in the slide that it comes from.
        var description: String { "'\(ends.from)' to '\(ends.to)' over '\(key.channel)'" }
    }

    /// In order of first mention, each once.
    private(set) var links: [Entry] = []
    /// Links whose two ends are one component.
    private(set) var folded: [Entry] = []
    /// Of the links.
    private var positions: [Key: Int] = [:]
    private var foldedKeys: Set<Key> = []

    mutating func add(_ diagrams: [Diagram], origin: SourceLocation) {
        for diagram in diagrams {
            var components: [Node.ID: Component.ID] = [:]
            for node in diagram.nodes { Self.collect(node, into: &components) }
            for link in diagram.links {
                guard let from = components[link.from], let to = components[link.to] else { continue }
                add(link, as: Key(from: from, to: to, channel: link.channel), origin: origin)
            }
        }
    }

    private static func collect(_ node: Node, into components: inout [Node.ID: Component.ID]) {
        components[node.id] = node.component
        for child in node.children { collect(child, into: &components) }
    }

    private mutating func add(_ link: Link, as key: Key, origin: SourceLocation) {
        var terms = link.terms
        terms.replaces = []
        let entry = Entry(key: key, terms: terms, origin: origin, ends: (link.from, link.to))
        if key.from == key.to, link.from != link.to {
            if foldedKeys.insert(key).inserted { folded.append(entry) }
        } else if let position = positions[key] {
            links[position].terms.widen(to: terms)
        } else {
            positions[key] = links.count
            links.append(entry)
        }
    }

    /// The links that the diagram cannot show: those whose two ends are one component, and of a stack's members among each
    /// other those where the diagram shows one member.
    func folded(_ names: DiagramNames) -> [Entry] {
        folded
            + links.filter { entry in
                entry.key.from == entry.key.to && !(names.reference(to: entry.key.from).map(names.isStacked) ?? true)
            }
    }

    /// - Parameter own: links of the diagram itself, which replace equal ones.
    func entries(_ names: DiagramNames, besides own: [DiagramLink]) -> [DiagramLink] {
        let replaced = Set(own.map { DiagramEnds(from: $0.from.id, to: $0.to.id, channel: $0.channel) })
        return links.compactMap { entry in
            guard let from = names.reference(to: entry.key.from), let to = names.reference(to: entry.key.to),
                let channel = names.draft.catalog.channels[entry.key.channel],
                !replaced.contains(DiagramEnds(from: from.id, to: to.id, channel: channel.id)),
                from.id != to.id || names.isStacked(from)
            else { return nil }
            return DiagramLink(
                location: entry.origin, paths: [], from: from, to: to, channel: channel.id,
                usualData: channel.usualData, terms: entry.terms, isAmongMembers: from.id == to.id, isDerived: true)
        }
    }

    private struct DiagramEnds: Hashable {
        let from: Node.ID
        let to: Node.ID
        let channel: Channel.ID
    }
}

extension DerivedLinks.Key {
    init(_ link: DiagramLink) {
        self.init(from: link.from.component, to: link.to.component, channel: link.channel)
    }
}

extension LinkTerms {
    /// Makes the terms hold for another link between the same ends too.
    fileprivate mutating func widen(to other: LinkTerms) {
        if purpose != other.purpose { purpose = nil }
        data = data.joined(with: other.data)
        if other.initiator == .both { initiator = .both }
        condition = Self.either(condition, other.condition)
        // What one source states stays stated where another slide had to reconstruct it.
        confidence = .firmer(confidence, other.confidence)
    }

    /// A link that one flow always needs is always needed.
    private static func either(_ a: String?, _ b: String?) -> String? {
        guard let a, let b else { return nil }
        return a.contains(b) ? a : "\(a), or \(b)"
    }
}
