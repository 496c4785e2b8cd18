import Markup
import Model

extension BodySection.Role {
    /// The role of the text under a second-level heading.
    init(heading: [MarkdownInline]) {
        let words = heading.map(\.plainText).joined().lowercased().trimmed
        self = words.hasPrefix("happy path") ? .happyPath : words == "notes" ? .notes : .text
    }
}
