import Diagnostics
import Markup
import Model

/// The blocks of a page under one of its second-level headings.
struct HeadedBlocks: Sendable {
    /// `nil` for what is before the first heading.
    let heading: [MarkdownInline]?
    /// The heading's.
    let place: SourceLocation?
    let role: BodySection.Role
    private(set) var blocks: [MarkdownBlock] = []

    private init(heading: [MarkdownInline]?, at place: SourceLocation? = nil) {
        self.heading = heading
        self.place = place
        role = heading.map { BodySection.Role(heading: $0) } ?? .text
    }

    static func divide(_ document: Document) -> [HeadedBlocks] {
        var found: [HeadedBlocks] = []
        for block in document.blocks {
            if case .heading(level: 2, let inlines) = block.content {
                found.append(HeadedBlocks(heading: inlines, at: block.location))
            } else {
                if found.isEmpty { found.append(HeadedBlocks(heading: nil)) }
                found[found.count - 1].blocks.append(block)
            }
        }
        return found
    }
}
