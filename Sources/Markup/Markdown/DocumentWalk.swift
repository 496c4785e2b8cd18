extension Document {
    /// Visits every block, those inside others after them, in the order of the file.
    package func forEachBlock(_ visit: (MarkdownBlock) -> Void) {
        for block in blocks { block.forEachBlock(visit) }
    }

    /// Visits every inline of every block, in the order of the file.
    package func forEachInline(_ visit: (MarkdownInline) -> Void) {
        forEachBlock { block in block.forEachInline(visit) }
    }
}

extension MarkdownBlock {
    fileprivate func forEachBlock(_ visit: (MarkdownBlock) -> Void) {
        visit(self)
        switch content {
        case .list(_, _, let items):
            for item in items { for block in item { block.forEachBlock(visit) } }
        case .quote(let blocks):
            for block in blocks { block.forEachBlock(visit) }
        default: break
        }
    }

    fileprivate func forEachInline(_ visit: (MarkdownInline) -> Void) {
        switch content {
        case .heading(_, let inlines), .paragraph(let inlines):
            for inline in inlines { inline.forEachInline(visit) }
        case .table(let header, let rows):
            for cells in [header] + rows { for cell in cells { for inline in cell { inline.forEachInline(visit) } } }
        default: break
        }
    }
}

extension MarkdownInline {
    fileprivate func forEachInline(_ visit: (MarkdownInline) -> Void) {
        visit(self)
        for child in children { child.forEachInline(visit) }
    }
}
