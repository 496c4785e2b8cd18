/// The name of an element, with the properties that determine how it is written. It never comes from content.
package struct HTMLName: Sendable, Hashable, ExpressibleByStringLiteral {
    let text: String
    /// Whether lines may be broken next to it, where white space is not visible.
    let isBlock: Bool
    /// Whether it has no content and no end tag.
    let isVoid: Bool

    package init(_ text: String) {
        self.text = text
        let kind = Self.kinds[text]
        isBlock = kind?.isBlock ?? false
        isVoid = kind?.isVoid ?? false
    }

    package init(stringLiteral text: String) { self.init(text) }

    /// - Parameter level: from 1 to 6.
    static func heading(_ level: Int) -> HTMLName { HTMLName("h\(level)") }

    private static let kinds: [String: (isBlock: Bool, isVoid: Bool)] = Dictionary(
        uniqueKeysWithValues: blocks.union(void).map { ($0, (blocks.contains($0), void.contains($0))) })

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
