import Diagnostics

/// A paragraph, list or other block of a document, with its place in the file.
package struct MarkdownBlock: Sendable {
    package indirect enum Content: Sendable {
        case heading(level: Int, [MarkdownInline])
        case paragraph([MarkdownInline])
        /// `start` is `nil` for bullets.
        case list(start: Int?, isTight: Bool, items: [[MarkdownBlock]])
        /// `language` is the first word of a fence's info string.
        case code(language: String?, text: String)
        case quote([MarkdownBlock])
        case table(header: [[MarkdownInline]], rows: [[[MarkdownInline]]])
        case rule
        case html
    }

    package let content: Content
    package let location: SourceLocation

    package init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }
}
