import Editions
import Model

/// What the pages of every edition have in common: the site, and which pages its editions have.
package final class SiteContext: Sendable {
    package let site: Site
    /// What was laid over the editions, if anything.
    let deployment: Deployment?
    private let positions: [String: Int]
    /// Of each edition, the pages that the site makes itself, by their place in the edition's folder.
    private let generatedPages: [Set<String>]

    /// - Parameter deployment: what was laid over the editions, if anything.
    package init(_ site: Site, deployment: Deployment? = nil) {
        self.site = site
        self.deployment = deployment
        positions = Dictionary(
            site.editions.enumerated().map { ($0.element.version, $0.offset) }, uniquingKeysWith: { first, _ in first })
        generatedPages = site.editions.map { edition in
            let pages = GeneratedPages.paths(of: edition, hasEarlier: edition.version != site.editions.last?.version)
            return Set(pages.map { String($0.text.dropFirst(edition.version.count)) })
        }
    }

    var latest: Edition? { site.latest }

    /// Whether another edition has a page that the site makes itself at a place in its folder.
    func hasGeneratedPage(_ place: String, in edition: Edition) -> Bool {
        positions[edition.version].map { generatedPages[$0].contains(place) } ?? false
    }

    func hasEditions(before edition: Edition) -> Bool {
        positions[edition.version].map { $0 + 1 < site.editions.count } ?? false
    }

    /// As pages name it: `Edition 1.03`, `Edition 1.04 (draft)`, or `Edition 1.03 at Example Corp` where a deployment is
    /// laid over it.
    func label(of edition: Edition) -> String {
        "Edition \(edition.displayName)" + (deployment.map { " at \($0.name)" } ?? "")
    }
}
