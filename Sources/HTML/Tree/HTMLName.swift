/// The name of an element, with what its kind means for writing it. It is never made of content.
package struct HTMLName: Sendable, Hashable, ExpressibleByStringLiteral {
    let text: String
    /// Whether lines may be broken beside it, where white space does not show.
    let isBlock: Bool
    /// Whether it has no content and no end tag.
    let isVoid: Bool

    package init(_ text: String) {
        self.text = text
        isBlock = Self.blocks.contains(text)
        isVoid = Self.void.contains(text)
    }

    package init(stringLiteral text: String) { self.init(text) }

    /// - Parameter level: from 1 to 6.
    static func heading(_ level: Int) -> HTMLName { HTMLName("h\(level)") }

    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    private static let blocks: Set<String> = [
        "html", "head", "meta", "title", "link", "style", "body", "header", "footer", "nav", "main", "section",
        "article", "aside", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li",
        "table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "blockquote", "pre", "hr",
        "details", "summary", "script", "form", "dl", "dt", "dd",
    ]
}
