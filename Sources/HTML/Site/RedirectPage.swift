import Model
import Words

/// A page that redirects from a former address or an alias, immediately and without a server.
struct RedirectPage {
    var site: Site
    var path: PagePath
    /// A page of that edition.
    var target: PagePath
    var edition: Edition

    func file() -> PageFile {
        let address = path.link(to: target)
        let root = element("html", HTMLAttribute("lang", site.language.rawValue)) {
            RootHead(title: site.title) {
                element("meta", HTMLAttribute("http-equiv", "refresh"), HTMLAttribute("content", "0; url=\(address)"))
                element("meta", HTMLAttribute("name", "robots"), HTMLAttribute("content", "noindex"))
                // A refresh drops the query and the fragment of the address.
                element(
                    "script", HTMLAttribute("src", path.link(to: .asset("redirect.js", of: edition))),
                    HTMLAttribute("defer", nil))
                if let base = site.baseAddress {
                    element("link", HTMLAttribute("rel", "canonical"), .href(target.address(below: base)))
                }
            }.node
            element("body") {
                element("main") {
                    element("h1") { site.title }
                    element("p") { element("a", .href(address)) { Words.of(site.language).site.pageIsHere } }
                }
            }
        }
        return PageFile(path: path.text, bytes: HTMLWriter.document(root))
    }
}
