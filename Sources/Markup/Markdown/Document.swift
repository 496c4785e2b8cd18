/// The body of a Markdown file: CommonMark with tables, strikethrough and bare addresses.
package struct Document: Sendable {
    /// How deeply lists, quotes and emphasis may be inside each other.
    static let maximumDepth = 64
    /// cmark-gfm takes minutes for tables of thousands of columns.
    static let maximumTableColumns = 64

    package let blocks: [MarkdownBlock]

    package init(blocks: [MarkdownBlock] = []) { self.blocks = blocks }
}
