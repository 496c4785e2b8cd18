import Model

/// A page that redirects from a former address or an alias, immediately and without a server.
struct RedirectPage {
    var site: Site
    var path: PagePath
    var target: PagePath

    func file() -> PageFile {
        let address = path.link(to: target)
        let root = element("html", HTMLAttribute("lang", "en")) {
            RootHead(title: site.title) {
                element("meta", HTMLAttribute("http-equiv", "refresh"), HTMLAttribute("content", "0; url=\(address)"))
                element("meta", HTMLAttribute("name", "robots"), HTMLAttribute("content", "noindex"))
                if let base = site.baseAddress {
                    element("link", HTMLAttribute("rel", "canonical"), .href(target.address(below: base)))
                }
            }.node
            element("body") {
                element("main") {
                    element("h1") { site.title }
                    element("p") { element("a", .href(address)) { "This page is here" } }
                }
                // A refresh drops the query and the fragment of the address.
                element("script") { HTMLNode.verbatim(Self.script) }
            }
        }
        return PageFile(path: path.text, bytes: HTMLWriter.document(root))
    }

    /// Follows the link, with the query and the fragment of the page's own address.
    private static let script = """
        if(location.search||location.hash)\
        location.replace(document.querySelector('main a').href.split('#')[0]+location.search+location.hash)
        """
}
