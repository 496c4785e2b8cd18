import Model

/// The files for search engines at the site's root.
struct SiteIndexes {
    var context: SiteContext

    private var site: Site { context.site }

    /// The pages of the latest edition, the only one to be indexed; `nil` if there is no latest edition, or no address
    /// of the site, because the protocol requires absolute addresses.
    func sitemap() -> PageFile? {
        guard let base = site.baseAddress, let latest = site.latest else { return nil }
        let pages =
            [PagePath.front(of: latest)]
            + latest.sections.flatMap { section in
                [PagePath.section(section.id, of: latest)] + section.slides.map { .slide($0.id, of: latest) }
            } + latest.pages.map { .slide($0.id, of: latest) }
            + GeneratedPages.paths(of: latest, hasEarlier: context.hasEditions(before: latest)).filter {
                $0 != .paper(of: latest)
            }
        let root = element("urlset", HTMLAttribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")) {
            for page in pages {
                "\n "
                element("url") { element("loc") { page.address(below: base) } }
            }
            "\n"
        }
        return PageFile(
            path: "sitemap.xml",
            bytes: Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) + HTMLWriter.fragment(root)
                + [UInt8(ascii: "\n")])
    }

    func robots() -> PageFile {
        let sitemap = sitemap().flatMap { file in site.baseAddress.map { "Sitemap: \($0)\(file.path)\n" } } ?? ""
        return PageFile(path: "robots.txt", bytes: Array("User-agent: *\nAllow: /\n\(sitemap)".utf8))
    }
}
