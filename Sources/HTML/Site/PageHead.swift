import Model

/// The document around a page's body: metadata for the browser, not the reader. The property `--foot` is the text that
/// the style sheet prints at the foot of each sheet of paper.
struct PageHead {
    var context: PageContext
    var title: String?
    var description: String
    var hasScript = false

    func file(body: () -> HTMLNode) -> PageFile {
        let (edition, site) = (context.edition, context.site.site)
        let foot = "\(site.title) – \(context.shared.label)"
        let titles = [title, context.shared.label, site.title].compactMap { $0 }
        let root = element(
            "html", HTMLAttribute("lang", "en"), HTMLAttribute("style", "--foot: \(CSSString.quoted(foot))")
        ) {
            element("head") {
                element("meta", HTMLAttribute("charset", "utf-8"))
                element("title") { titles.joined(separator: " – ") }
                meta("viewport", "width=device-width, initial-scale=1")
                if !description.isEmpty { meta("description", description) }
                meta("color-scheme", "light dark")
                for name in ["site.css", "diagram.css"] {
                    element(
                        "link", HTMLAttribute("rel", "stylesheet"),
                        .href(context.path.link(to: .asset(name, of: edition))))
                }
                if hasScript {
                    element(
                        "script", HTMLAttribute("src", context.path.link(to: .asset("site.js", of: edition))),
                        HTMLAttribute("defer", nil))
                }
                if edition.status == .draft { meta("robots", "noindex") }
                if let base = site.baseAddress {
                    let page = site.latest.flatMap { context.counterpart(in: $0) } ?? context.path
                    element("link", HTMLAttribute("rel", "canonical"), .href(page.address(below: base)))
                }
            }
            body()
        }
        return PageFile(path: context.path.text, bytes: HTMLWriter.document(root))
    }

    private func meta(_ name: String, _ content: String) -> HTMLNode {
        element("meta", HTMLAttribute("name", name), HTMLAttribute("content", content))
    }
}
