import Model

extension SiteWords {
    /// What an edition is, and since when if it says that: `released on 23 November 2026`.
    package func status(of edition: Edition) -> String {
        let numbers = (edition.date ?? "").split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 3 else { return edition.status == .released ? isReleased : isDraft }
        let date = date(numbers[0], numbers[1], numbers[2])
        return edition.status == .released ? releasedOn(date) : draftOf(date)
    }
}
