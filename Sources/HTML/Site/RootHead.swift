import Model

/// The head of pages outside the editions.
struct RootHead {
    var title: String
    /// The address of a style sheet; `nil` where none can be reached.
    var stylesheet: String?
    var more: [HTMLNode]

    init(title: String, stylesheet: String? = nil, @HTMLBuilder more: () -> [HTMLNode]) {
        self.title = title
        self.stylesheet = stylesheet
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
            if let stylesheet { element("link", HTMLAttribute("rel", "stylesheet"), .href(stylesheet)) }
            more
        }
    }
}
