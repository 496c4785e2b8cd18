import Model

/// The words of a site in one language: everything that pages, pictures and scripts say and no author wrote.
///
/// Each part is a value whose properties have no defaults, so that a language without one of its words does not compile;
/// and a language without a table is a case that `of` does not handle. It is a class, because each part is some dozens of
/// words and closures, which would be copied wherever one word is asked for.
package final class Words: Sendable {
    package let site: SiteWords
    package let slide: SlideWords
    package let firewall: FirewallWords
    package let reference: ReferenceWords
    package let changes: ChangeWords
    package let rules: RuleWords
    package let deck: DeckWords
    package let picture: PictureWords
    package let blocked: BlockedWords
    package let script: @Sendable (ScriptWord) -> String

    init(
        site: SiteWords, slide: SlideWords, firewall: FirewallWords, reference: ReferenceWords, changes: ChangeWords,
        rules: RuleWords, deck: DeckWords, picture: PictureWords, blocked: BlockedWords,
        script: @escaping @Sendable (ScriptWord) -> String
    ) {
        self.site = site
        self.slide = slide
        self.firewall = firewall
        self.reference = reference
        self.changes = changes
        self.rules = rules
        self.deck = deck
        self.picture = picture
        self.blocked = blocked
        self.script = script
    }

    package static func of(_ language: Language) -> Words {
        switch language {
        case .english: .english
        case .german: .german
        }
    }
}

/// How many of something there are, in words: `12 flows`.
package typealias Count = @Sendable (Int) -> String

/// A sentence with a name in it.
package typealias Naming = @Sendable (String) -> String
