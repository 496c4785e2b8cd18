/// The content of `portolan.yml` and the compiled editions.
package struct Site: Sendable, Hashable {
    package var title: String
    /// The address at which the site will be published, if known; ends in `/`.
    package var baseAddress: String?
    /// Newest first.
    package var editions: [Edition]
    /// The released edition that is declared as the latest, even if others are newer.
    package var claimedLatest: String?
    package var language: Language
    package var design: SiteDesign

    package init(
        title: String, baseAddress: String? = nil, editions: [Edition], claimedLatest: String? = nil,
        language: Language = .english, design: SiteDesign = SiteDesign()
    ) {
        self.language = language
        self.design = design
        self.title = title
        self.baseAddress = baseAddress
        self.editions = editions
        self.claimedLatest = claimedLatest
    }

    /// The edition for readers who do not choose one: the edition declared as the latest, or else the newest released
    /// edition; never a draft.
    package var latest: Edition? {
        let released = editions.filter { $0.status == .released }
        return released.first { $0.version == claimedLatest } ?? released.first
    }

    /// The editions older than this one, newest first.
    package func editions(before edition: Edition) -> ArraySlice<Edition> {
        guard let index = editions.firstIndex(where: { $0.version == edition.version }) else { return [] }
        return editions[(index + 1)...]
    }
}
