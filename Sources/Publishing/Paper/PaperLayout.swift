/// What a PDF is for.
package enum PaperLayout: String, Sendable, Hashable, CaseIterable {
    /// To be read: everything of the edition.
    case handout
    /// To be shown: a 16:9 picture on each page.
    case deck
}
