import Model

/// The generated pages of an edition, which have no source file.
enum GeneratedPages {
    /// - Parameter hasEarlier: whether there is a previous edition.
    static func paths(of edition: Edition, hasEarlier: Bool) -> [PagePath] {
        let hasDiagrams = edition.slides.contains { !$0.diagrams.isEmpty }
        return (hasDiagrams ? [.deck(of: edition)] : []) + (hasEarlier ? [.changes(of: edition)] : [])
            + Reference.paths(of: edition) + [.paper(of: edition)]
    }
}
