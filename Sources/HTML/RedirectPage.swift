import Model

/// A page at an address where something lay, or that stands for another: it leads on, at once and without a server.
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
                // Of the address, a refresh keeps neither query nor fragment.
                element("script") { HTMLNode.verbatim(Self.script) }
            }
        }
        return PageFile(path: path.text, text: HTMLWriter.document(root))
    }

    /// Goes where the link leads, with the query and the fragment of the page's own address.
    private static let script = """
        if(location.search||location.hash)\
        location.replace(document.querySelector('main a').href.split('#')[0]+location.search+location.hash)
        """
}

/// The head of pages that are in no edition and hold their whole look.
struct RootHead {
    var title: String
    var more: [HTMLNode]

    init(title: String, @HTMLBuilder more: () -> [HTMLNode]) {
        self.title = title
        self.more = more()
    }

    var node: HTMLNode {
        element("head") {
            element("meta", HTMLAttribute("charset", "utf-8"))
            element("title") { title }
            element(
                "meta", HTMLAttribute("name", "viewport"),
                HTMLAttribute("content", "width=device-width, initial-scale=1"))
            element("meta", HTMLAttribute("name", "color-scheme"), HTMLAttribute("content", "light dark"))
            more
            element("style") { HTMLNode.verbatim(Self.style) }
        }
    }

    private static let style = """
        body { font: 1.125rem/1.6 Inter, system-ui, sans-serif; max-width: 40rem; margin: 15vh auto; padding: 0 1.5rem }
        """
}
