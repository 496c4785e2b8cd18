import Model

/// The pages above the editions.
struct RootPages {
    var site: Site

    /// Redirects to the latest edition, or the newest if none is released, and lists all.
    func index() -> PageFile {
        let path = PagePath.siteRoot
        let target = site.latest ?? site.editions.first
        let address = target.map { path.link(to: .front(of: $0)) }
        let root = element("html", HTMLAttribute("lang", "en")) {
            RootHead(title: site.title) {
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
            element("body") {
                element("main") {
                    element("h1") { site.title }
                    element("ul") {
                        for edition in site.editions {
                            element("li") {
                                element("a", .href(path.link(to: .front(of: edition)))) { "Edition \(edition.version)" }
                                if edition.status == .draft { " (draft)" }
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
        let root = element("html", HTMLAttribute("lang", "en")) {
            RootHead(title: "Page not found – \(site.title)") {
                element("meta", HTMLAttribute("name", "robots"), HTMLAttribute("content", "noindex"))
            }.node
            element("body") {
                element("main") {
                    element("h1") { "Page not found" }
                    element("p") { "\(site.title) has no page at this address. It may have moved in a newer edition." }
                    if let base = site.baseAddress {
                        element("p") { element("a", .href(base)) { "To the first page" } }
                    } else {
                        element("p") { "Shorten the address to the site’s folder to reach its first page." }
                    }
                }
            }
        }
        return PageFile(path: "404.html", bytes: HTMLWriter.document(root))
    }
}
