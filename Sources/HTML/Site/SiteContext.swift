import Editions
import Model
import Words

/// Data for the pages of every edition: the site, and the list of its editions' pages.
package final class SiteContext: Sendable {
    package let site: Site
    package let words: Words
    /// The deployment that was applied to the editions, if any.
    let deployment: Deployment?
    /// What the page with the images for slide decks offers besides SVG.
    let downloads: [DeckDownload]
    private let positions: [String: Int]
    /// The generated pages of each edition, by their path in the edition's folder.
    private let generatedPages: [Set<String>]

    /// - Parameters:
    ///   - deployment: the deployment that was applied to the editions, if any.
    ///   - downloads: what the page with the images for slide decks offers besides SVG.
    package init(_ site: Site, deployment: Deployment? = nil, downloads: [DeckDownload] = []) {
        self.site = site
        words = Words.of(site.language)
        self.downloads = downloads
        self.deployment = deployment
        positions = Dictionary(
            site.editions.enumerated().map { ($0.element.version, $0.offset) }, uniquingKeysWith: { first, _ in first })
        generatedPages = site.editions.map { edition in
            let pages = GeneratedPages.paths(of: edition, hasEarlier: edition.version != site.editions.last?.version)
            return Set(pages.map { String($0.text.dropFirst(edition.version.count)) })
        }
    }

    var latest: Edition? { site.latest }

    /// Whether another edition has a generated page at a path in its folder.
    func hasGeneratedPage(_ place: String, in edition: Edition) -> Bool {
        positions[edition.version].map { generatedPages[$0].contains(place) } ?? false
    }

    func hasEditions(before edition: Edition) -> Bool {
        positions[edition.version].map { $0 + 1 < site.editions.count } ?? false
    }

    /// The edition's name on pages: `Edition 1.03`, `Edition 1.04 (draft)`, or `Edition 1.03 at Example Corp` with a
    /// deployment.
    func label(of edition: Edition) -> String {
        let name = words.site.edition(displayName(of: edition))
        return deployment.map { words.site.editionAt(name, $0.name) } ?? name
    }

    /// `1.03`, or `1.04 (draft)`.
    func displayName(of edition: Edition) -> String {
        edition.status == .draft ? "\(edition.version) \(words.site.draftMark)" : edition.version
    }
}
