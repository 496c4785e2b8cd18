/// The head of pages outside the editions, which contain all of their styles.
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
