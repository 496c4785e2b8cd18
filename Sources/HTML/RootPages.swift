import Model

/// The pages above the editions.
struct RootPages {
    var site: Site

    /// Leads to the newest released edition, or the newest if none is released, and lists all.
    func index() -> PageFile {
        let path = PagePath.siteRoot
        let target = site.editions.first { $0.status == .released } ?? site.editions.first
        let address = target.map { path.link(to: .front(of: $0)) }
        let root = element("html", HTMLAttribute("lang", "en")) {
            head(title: site.title) {
                if let address {
                    element(
                        "meta", HTMLAttribute("http-equiv", "refresh"), HTMLAttribute("content", "0; url=\(address)"))
                }
                if let base = site.baseAddress, let target {
                    element(
                        "link", HTMLAttribute("rel", "canonical"),
                        .href(PagePath.front(of: target).address(below: base)))
                }
            }
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
        return PageFile(path: path.text, text: HTMLWriter.document(root))
    }

    /// A server shows it at any depth, where no relative address would lead anywhere.
    func notFound() -> PageFile {
        let root = element("html", HTMLAttribute("lang", "en")) {
            head(title: "Page not found – \(site.title)") {
                element("meta", HTMLAttribute("name", "robots"), HTMLAttribute("content", "noindex"))
            }
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
        return PageFile(path: "404.html", text: HTMLWriter.document(root))
    }

    private func head(title: String, @HTMLBuilder more: () -> [HTMLNode]) -> HTMLNode {
        element("head") {
            element("meta", HTMLAttribute("charset", "utf-8"))
            element("title") { title }
            element(
                "meta", HTMLAttribute("name", "viewport"),
                HTMLAttribute("content", "width=device-width, initial-scale=1"))
            element("meta", HTMLAttribute("name", "color-scheme"), HTMLAttribute("content", "light dark"))
            more()
            element("style") { HTMLNode.verbatim(Self.style) }
        }
    }

    /// These pages hold their whole look, because they are in no edition.
    private static let style = """
        body { font: 1.125rem/1.6 Inter, system-ui, sans-serif; max-width: 40rem; margin: 15vh auto; padding: 0 1.5rem }
        """
}
