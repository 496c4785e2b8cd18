extension Document {
    /// Every block, those inside others after them, in the order of the file.
    package var allBlocks: [MarkdownBlock] { blocks.flatMap(\.subtree) }

    /// Every inline of every block, in the order of the file.
    package var allInlines: [MarkdownInline] {
        allBlocks.flatMap(\.inlines).flatMap(\.subtree)
    }
}

extension MarkdownBlock {
    package var subtree: [MarkdownBlock] {
        switch content {
        case .list(_, _, let items): [self] + items.flatMap { $0.flatMap(\.subtree) }
        case .quote(let blocks): [self] + blocks.flatMap(\.subtree)
        default: [self]
        }
    }

    /// The inlines that lie in the block itself.
    package var inlines: [MarkdownInline] {
        switch content {
        case .heading(_, let inlines), .paragraph(let inlines): inlines
        case .table(let header, let rows): (header + rows.flatMap { $0 }).flatMap { $0 }
        default: []
        }
    }
}

extension MarkdownInline {
    package var subtree: [MarkdownInline] { [self] + children.flatMap(\.subtree) }

    package var children: [MarkdownInline] {
        switch content {
        case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines), .link(_, let inlines): inlines
        default: []
        }
    }

    /// The words without their markup.
    package var plainText: String {
        switch content {
        case .text(let text): text.string(0..<text.scalars.count)
        case .code(let text): text
        case .softBreak, .lineBreak: " "
        default: children.map(\.plainText).joined()
        }
    }
}
