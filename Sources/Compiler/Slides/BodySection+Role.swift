import Markup
import Model
import Words

extension BodySection.Role {
    /// The role of the text under a second-level heading, in any of the languages that a site can have.
    init(heading: [MarkdownInline]) {
        let words = heading.map(\.plainText).joined().lowercased().trimmed
        self =
            if Self.happyPathHeadings.contains(where: { Self.begins(words, with: $0.lowercased()) }) {
                .happyPath
            } else if Language.allCases.contains(where: { Words.of($0).slide.notesHeading.lowercased() == words }) {
                .notes
            } else {
                .text
            }
    }

    /// Of each language.
    static let happyPathHeadings = Language.allCases.map { Words.of($0).slide.happyPathHeading }

    /// Whether it is that phrase, or goes on after it with another word.
    private static func begins(_ text: String, with phrase: String) -> Bool {
        text.hasPrefix(phrase) && text.dropFirst(phrase.count).first?.isLetter != true
    }
}
