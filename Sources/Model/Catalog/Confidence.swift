extension Source {
    /// A level of confidence, which a corpus declares.
    package struct Confidence: Sendable, Hashable {
        /// Shared, because every link of an edition has a level and an edition has a few.
        private final class Level: Sendable {
            let id: String
            let title: String
            let rank: Int
            let isStated: Bool

            init(id: String, title: String, rank: Int, isStated: Bool) {
                (self.id, self.title, self.rank, self.isStated) = (id, title, rank, isStated)
            }
        }

        private let level: Level

        package init(id: String, title: String, rank: Int, isStated: Bool = true) {
            level = Level(id: id, title: title, rank: rank, isStated: isStated)
        }

        /// Lower-case words joined by hyphens.
        package var id: String { level.id }
        /// In words, as pages print it.
        package var title: String { level.title }
        /// The position in the order of levels: 0 is the firmest.
        package var rank: Int { level.rank }
        /// Whether a source states what has the level. What none states is shown to readers as reconstructed.
        package var isStated: Bool { level.isStated }

        package static func == (a: Self, b: Self) -> Bool {
            a.level === b.level
                || (a.id, a.title, a.rank, a.isStated) == (b.id, b.title, b.rank, b.isStated)
        }

        package func hash(into hasher: inout Hasher) { hasher.combine(id) }

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
