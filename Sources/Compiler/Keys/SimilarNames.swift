/// Names by the texts that are one edit away from them: a letter more, less or another, or two neighbors exchanged. Finding
/// one takes as long however many names there are.
struct SimilarNames: Sendable {
    /// By each text that is a name, or a name without one of its letters.
    private var names: [String: [String]] = [:]

    /// Longer names are never near by chance, and would take much memory.
    private static let longest = 80

    mutating func insert(_ name: String) {
        guard name.utf8.count <= Self.longest else { return }
        for text in Self.shortened(name) { names[text, default: []].append(name) }
    }

    /// The name that is one edit away; the first of several in alphabetical order.
    func name(near text: String) -> String? {
        guard !names.isEmpty, text.utf8.count <= Self.longest + 4 else { return nil }
        let candidates = Self.shortened(text).flatMap { names[$0] ?? [] }
        return candidates.isEmpty ? nil : NearestName.nearest(to: text, among: candidates.sorted(), atMost: 1)
    }

    private static func shortened(_ name: String) -> Set<String> {
        Set([name] + name.indices.map { String(name[..<$0] + name[name.index(after: $0)...]) })
    }
}
