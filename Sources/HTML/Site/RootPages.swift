import Model
import Words

/// The pages above the editions.
struct RootPages {
    var site: Site

    private var words: SiteWords { Words.of(site.language).site }

    /// Redirects to the latest edition, or the newest if none is released, and lists all.
    func index() -> PageFile {
        let path = PagePath.siteRoot
        let target = site.latest ?? site.editions.first
        let address = target.map { path.link(to: .front(of: $0)) }
        let root = element("html", HTMLAttribute("lang", site.language.rawValue)) {
            RootHead(
                title: site.title, stylesheet: target.map { path.link(to: .asset("site.css", of: $0)) }
            ) {
                if let address {
                    element(
                        "meta", HTMLAttribute("http-equiv", "refresh"), HTMLAttribute("content", "0; url=\(address)"))
                }
                if let base = site.baseAddress, let target {
                    element(
                        "link", HTMLAttribute("rel", "canonical"),
                        .href(PagePath.front(of: target).address(below: base)))
                }
            }.node
            element("body", .class("root")) {
                element("main") {
                    element("h1") { site.title }
                    element("ul") {
                        for edition in site.editions {
                            element("li") {
                                element("a", .href(path.link(to: .front(of: edition)))) {
                                    words.edition(edition.version)
                                }
                                if edition.status == .draft { " " + words.draftMark }
                            }
                        }
                    }
                }
            }
        }
        return PageFile(path: path.text, bytes: HTMLWriter.document(root))
    }

    /// A server shows it at any depth, where relative addresses would not work.
    func notFound() -> PageFile {
        let root = element("html", HTMLAttribute("lang", site.language.rawValue)) {
            RootHead(
                title: "\(words.pageNotFound) – \(site.title)",
                stylesheet: newest.flatMap { address(of: .asset("site.css", of: $0)) }
            ) {
                element("meta", HTMLAttribute("name", "robots"), HTMLAttribute("content", "noindex"))
            }.node
            element("body", .class("root")) {
                element("main") {
                    element("h1") { words.pageNotFound }
                    element("p") {
                        words.pageNotFoundNotice(site.title)
                    }
                    if site.baseAddress != nil {
                        element("ul") { for link in ways { link } }
                    } else {
                        element("p") { words.shortenAddress }
                    }
                }
            }
        }
        return PageFile(path: "404.html", bytes: HTMLWriter.document(root))
    }

    private var newest: Edition? { site.latest ?? site.editions.first }

    /// `nil` where the site's address is not known.
    private func address(of page: PagePath) -> String? { site.baseAddress.map { page.address(below: $0) } }

    /// From a page that does not exist to pages that do.
    private var ways: [HTMLNode] {
        guard let newest else { return [] }
        let pages =
            [(words.firstPage, PagePath.front(of: newest))]
            + Reference.allCases.filter { $0.exists(in: newest) }.map {
                ($0.title(.of(site.language)), .reference($0, of: newest))
            }
            + newest.sections.map { ($0.title, .section($0.id, of: newest)) }
        return pages.compactMap { title, page in
            address(of: page).map { address in element("li") { element("a", .href(address)) { title } } }
        }
    }
}
