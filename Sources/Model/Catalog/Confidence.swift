extension Source {
    /// A level of confidence, which a corpus declares.
    package struct Confidence: Sendable, Hashable {
        /// Lower-case words joined by hyphens.
        package var id: String
        /// In words, as pages print it.
        package var title: String
        /// The position in the order of levels: 0 is the firmest.
        package var rank: Int
        /// Whether a source states what has the level. What none states is shown to readers as reconstructed.
        package var isStated: Bool

        package init(id: String, title: String, rank: Int, isStated: Bool = true) {
            self.id = id
            self.title = title
            self.rank = rank
            self.isStated = isStated
        }

        package static func firmer(_ a: Self?, _ b: Self?) -> Self? {
            guard let a, let b else { return a ?? b }
            return b.rank < a.rank ? b : a
        }

        package static func weaker(_ a: Self?, _ b: Self?) -> Self? {
            guard let a, let b else { return a ?? b }
            return a.rank < b.rank ? b : a
        }
    }
}

extension [Source] {
    /// A fact that one source states counts as stated, even if other sources are weaker.
    package var firmest: Source.Confidence? { reduce(nil) { .firmer($0, $1.confidence) } }
}

/// What a corpus says of where its facts come from.
package struct Evidence: Sendable, Hashable {
    /// The firmest first; empty for a corpus that states no confidence.
    package var levels: [Source.Confidence]
    /// Whether everything that opens a firewall needs a source.
    package var wantsSources: Bool
    /// Whether `portolan.yml` declares the levels.
    package var isDeclared: Bool

    /// Whether nothing is said of how sure a fact is.
    package var isSilent: Bool { levels.isEmpty && !wantsSources }

    package init(levels: [Source.Confidence] = [], wantsSources: Bool = false, isDeclared: Bool = true) {
        self.levels = levels
        self.wantsSources = wantsSources
        self.isDeclared = isDeclared
    }
}
