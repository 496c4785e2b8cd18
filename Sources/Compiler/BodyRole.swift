import Markup
import Model

extension BodySection.Role {
    /// What a second-level heading says of the text under it.
    init(heading: [MarkdownInline]) {
        let words = heading.map(\.plainText).joined().lowercased().trimmed
        self = words.hasPrefix("happy path") ? .happyPath : words == "notes" ? .notes : .text
    }
}

/// The blocks of a page under each of its second-level headings.
struct HeadedBlocks {
    /// `nil` for what stands before the first heading.
    var heading: [MarkdownInline]?
    var blocks: [MarkdownBlock]

    static func divide(_ document: Document) -> [HeadedBlocks] {
        var found: [HeadedBlocks] = []
        for block in document.blocks {
            if case .heading(level: 2, let inlines) = block.content {
                found.append(HeadedBlocks(heading: inlines, blocks: []))
            } else {
                if found.isEmpty { found.append(HeadedBlocks(heading: nil, blocks: [])) }
                found[found.count - 1].blocks.append(block)
            }
        }
        return found
    }

    var role: BodySection.Role { heading.map { BodySection.Role(heading: $0) } ?? .text }
}
