import Editions
import Model

/// The pages above the editions, and those of the folder `latest`.
package struct SitePages: Sendable {
    private let context: SiteContext

    package init(_ context: SiteContext) { self.context = context }

    /// The first page, and the page for addresses that do not exist.
    package func rootPages() -> [PageFile] {
        let pages = RootPages(site: context.site)
        return [pages.index(), pages.notFound()]
    }

    /// The files for search engines above the editions.
    package func indexFiles() -> [PageFile] {
        let indexes = SiteIndexes(context: context)
        return [indexes.robots()] + (indexes.sitemap().map { [$0] } ?? [])
    }

    /// The page of the folder `latest` that redirects to the page of the latest edition at the same place, in one step
    /// even if that page is itself a redirect.
    ///
    /// - Parameters:
    ///   - page: the path of a page of that edition.
    ///   - edition: the latest edition.
    package func latestPage(for page: String, of edition: EditionContext) -> PageFile {
        let version = edition.edition.version
        let place = page.dropFirst(version.count)
        let address = place.dropFirst().dropLast("/index.html".count)
        let target: PagePath =
            switch edition.formerAddresses[Slide.ID(String(address))] {
            case .slide(let id): .slide(id, of: edition.edition)
            case .section(let id): .section(id, of: edition.edition)
            case nil: PagePath(page)
            }
        return RedirectPage(
            site: context.site, path: PagePath("latest" + place), target: target, edition: edition.edition
        ).file()
    }
}
