import Model

/// The pages of an edition that the site makes itself.
enum GeneratedPages {
    /// - Parameter hasEarlier: whether there is an edition before.
    static func paths(of edition: Edition, hasEarlier: Bool) -> [PagePath] {
        let hasDiagrams = edition.slides.contains { !$0.diagrams.isEmpty }
        return (hasDiagrams ? [.deck(of: edition)] : []) + (hasEarlier ? [.changes(of: edition)] : [])
            + Reference.paths(of: edition) + [.paper(of: edition)]
    }
}
