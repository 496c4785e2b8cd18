import Model
import Words

extension PageContext {
    /// The edition above a title, on paper: on a screen the header shows it already.
    var printedEdition: HTMLNode { element("p", .class("kind printed")) { shared.label } }

    /// The edition with what it is, and since when: `Edition 1.03, released on 23 November 2026`.
    var statusSentence: String { "\(words.site.edition(edition.version)), \(status)" }

    private var status: String {
        let words = words.site
        let numbers = (edition.date ?? "").split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 3 else { return edition.status == .released ? words.isReleased : words.isDraft }
        let date = words.date(numbers[0], numbers[1], numbers[2])
        return edition.status == .released ? words.releasedOn(date) : words.draftOf(date)
    }
}
