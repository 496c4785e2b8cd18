import Editions
import Model

/// Titles of pages that no two pages share.
enum UniqueTitles {
    /// Of the components that share their titles with others: with that of the machine, and where that is not enough,
    /// with the id.
    static func ofComponents(_ index: EditionIndex) -> [Component.ID: String] {
        let plain = count(index.catalog.components.map(\.title))
        let shared = index.catalog.components.filter { plain[$0.title, default: 0] > 1 }
        let qualified = count(shared.map(index.qualifiedTitle))
        let titles = shared.map { component -> (Component.ID, String) in
            let title = index.qualifiedTitle(of: component)
            let isTaken = qualified[title, default: 0] > 1 || plain[title] != nil && title != component.title
            return (component.id, isTaken || title == component.title ? "\(title) (\(component.id))" : title)
        }
        return Dictionary(titles, uniquingKeysWith: { first, _ in first })
    }

    private static func count(_ titles: [String]) -> [String: Int] {
        Dictionary(titles.map { ($0, 1) }, uniquingKeysWith: +)
    }
}
