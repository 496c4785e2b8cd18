import Model
import Words

extension PageContext {
    /// The edition above a title, on paper: on a screen the header shows it already.
    var printedEdition: HTMLNode { element("p", .class("kind printed")) { shared.label } }

    /// The edition with what it is, and since when: `Edition 1.03, released on 23 November 2026`.
    var statusSentence: String { "\(words.site.edition(edition.version)), \(status)" }

    private var status: String { words.site.status(of: edition) }
}
