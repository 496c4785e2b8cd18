import Model

/// What search engines read at the site's root.
struct SiteIndexes {
    var site: Site

    /// The pages of the latest edition, which alone is to be found; `nil` where the site's address or an edition is
    /// missing, since the protocol asks for whole addresses.
    func sitemap() -> PageFile? {
        guard let base = site.baseAddress, let latest = site.latest else { return nil }
        let pages =
            latest.slides.prefix(1).map { PagePath.slide($0.id, of: latest) }
            + latest.sections.flatMap { section in
                [PagePath.section(section.id, of: latest)] + section.slides.map { .slide($0.id, of: latest) }
            } + latest.pages.map { .slide($0.id, of: latest) }
            + GeneratedPages.paths(of: latest, in: site).filter { $0 != .paper(of: latest) }
        let root = element("urlset", HTMLAttribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")) {
            for page in pages {
                "\n "
                element("url") { element("loc") { page.address(below: base) } }
            }
            "\n"
        }
        return PageFile(
            path: "sitemap.xml",
            text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + HTMLWriter.fragment(root) + "\n")
    }

    func robots() -> PageFile {
        let sitemap = sitemap().flatMap { file in site.baseAddress.map { "Sitemap: \($0)\(file.path)\n" } } ?? ""
        return PageFile(path: "robots.txt", text: "User-agent: *\nAllow: /\n" + sitemap)
    }
}
