import Model

/// The document around a page's body: metadata for the browser, not the reader. The whole of it is allowed by a policy
/// that lets a page use nothing but the style sheets, scripts, pictures and fonts of its own site.
struct PageHead {
    var context: PageContext
    var title: String?
    var description: String
    /// The scripts that only some pages need, besides those that all have.
    var scripts: [String] = []

    func file(body: () -> HTMLNode) -> PageFile {
        let site = context.site.site
        let titles = [title, context.shared.label, site.title].compactMap { $0 }
        let root = element("html", HTMLAttribute("lang", site.language.rawValue)) {
            element("head") {
                element("meta", HTMLAttribute("charset", "utf-8"))
                element("title") { titles.joined(separator: " – ") }
                meta("viewport", "width=device-width, initial-scale=1")
                if !description.isEmpty { meta("description", description) }
                meta("color-scheme", "light dark")
                link("icon", "icon.svg")
                for weight in ["regular", "semibold", "bold"] { font("fonts/inter-\(weight).woff2") }
                link("stylesheet", "site.css")
                if let stylesheet = site.design.stylesheet { link("stylesheet", "design/\(stylesheet)") }
                // The chosen theme is there before anything is painted; the rest can wait.
                element("script", HTMLAttribute("src", asset("theme.js")))
                for script in ["site.js"] + scripts {
                    element("script", HTMLAttribute("src", asset(script)), HTMLAttribute("defer", nil))
                }
                if context.edition.status == .draft { meta("robots", "noindex") }
                shared(titles.first ?? site.title)
            }
            body()
        }
        return PageFile(path: context.path.text, bytes: HTMLWriter.document(root))
    }

    /// What others show of a link to the page.
    private func shared(_ title: String) -> [HTMLNode] {
        let site = context.site.site
        let texts =
            [property("title", title), property("site_name", site.title), property("type", "article")]
            + (description.isEmpty ? [] : [property("description", description)])
        guard let base = site.baseAddress else { return texts }
        let page = site.latest.flatMap { context.counterpart(in: $0) } ?? context.path
        let address = page.address(below: base)
        return [element("link", HTMLAttribute("rel", "canonical"), .href(address))] + texts
            + [
                property("url", address),
                property("image", PagePath.asset("share.png", of: context.edition).address(below: base)),
            ]
    }

    private func asset(_ name: String) -> String { context.path.link(to: .asset(name, of: context.edition)) }

    private func meta(_ name: String, _ content: String) -> HTMLNode {
        element("meta", HTMLAttribute("name", name), HTMLAttribute("content", content))
    }

    private func property(_ name: String, _ content: String) -> HTMLNode {
        element("meta", HTMLAttribute("property", "og:\(name)"), HTMLAttribute("content", content))
    }

    private func link(_ relation: String, _ name: String) -> HTMLNode {
        element("link", HTMLAttribute("rel", relation), .href(asset(name)))
    }

    private func font(_ name: String) -> HTMLNode {
        element(
            "link", HTMLAttribute("rel", "preload"), .href(asset(name)), HTMLAttribute("as", "font"),
            HTMLAttribute("type", "font/woff2"), HTMLAttribute("crossorigin", nil))
    }
}
