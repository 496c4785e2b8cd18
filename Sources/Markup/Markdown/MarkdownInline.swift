import Diagnostics

/// A piece of text in a block, with its place in the file.
package struct MarkdownInline: Sendable {
    package indirect enum Content: Sendable {
        case text(MarkdownText)
        case code(String)
        case emphasis([MarkdownInline])
        case strong([MarkdownInline])
        case strikethrough([MarkdownInline])
        case link(destination: String, [MarkdownInline])
        case image
        case html
        case softBreak
        case lineBreak
    }

    package let content: Content
    package let location: SourceLocation

    package init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }

    /// The inlines that are directly inside it.
    package var children: [MarkdownInline] {
        switch content {
        case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines), .link(_, let inlines): inlines
        default: []
        }
    }

    /// The words without their markup.
    package var plainText: String {
        switch content {
        case .text(let text): text.string
        case .code(let text): text
        case .softBreak, .lineBreak: " "
        default: children.map(\.plainText).joined()
        }
    }
}
