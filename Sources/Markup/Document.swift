import Diagnostics

/// The body of a Markdown file: CommonMark with tables, strikethrough and bare addresses.
package struct Document: Sendable {
    package var blocks: [MarkdownBlock]

    package init(blocks: [MarkdownBlock] = []) { self.blocks = blocks }
}

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

    package var content: Content
    package var location: SourceLocation

    package init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }
}

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

    package var content: Content
    package var location: SourceLocation

    package init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }
}

/// A run of text, with the place of each scalar in the file. The two differ where the author wrote an escape (`\(`) or
/// an entity (`&amp;`).
package struct MarkdownText: Sendable {
    package private(set) var scalars: [Unicode.Scalar]
    private let file: SourceFile
    /// Where each scalar begins in the file.
    private var offsets: [Int]
    /// Past the last scalar.
    private var end: Int

    init(_ scalars: [Unicode.Scalar], in file: SourceFile, at offsets: [Int], end: Int) {
        self.scalars = scalars
        self.file = file
        self.offsets = offsets
        self.end = end
    }

    mutating func append(_ text: MarkdownText) {
        scalars += text.scalars
        offsets += text.offsets
        end = text.end
    }

    package func string(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }

    /// Whether a backslash stands before the scalar in the file, so that it has no meaning beyond itself.
    package func isEscaped(_ offset: Int) -> Bool {
        let start = offsets[offset]
        let isFirst = offset == 0 || offsets[offset - 1] != start - 1
        return start > 0 && isFirst && file.bytes[start - 1] == UInt8(ascii: "\\")
    }

    /// The place of some scalars of the text.
    package func location(_ range: Range<Int>) -> SourceLocation {
        let bounds = [range.lowerBound, range.upperBound].map { $0 < offsets.count ? offsets[$0] : end }
        return file.location(bounds[0]..<max(bounds[0], bounds[1]))
    }
}
