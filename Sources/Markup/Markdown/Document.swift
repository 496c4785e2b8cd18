/// The body of a Markdown file: CommonMark with tables, strikethrough and bare addresses.
package struct Document: Sendable {
    package let blocks: [MarkdownBlock]

    package init(blocks: [MarkdownBlock] = []) { self.blocks = blocks }
}
