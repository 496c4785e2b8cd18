import Diagnostics
import Markup
import Model

/// Turns the Markdown of one page into resolved prose.
struct ProseReader {
    let draft: CatalogDraft
    let links: LinkResolver
    /// The page's file, below the content folder.
    let path: String
    /// The paths that the page declares.
    let paths: Set<Path>
    let diagnostics: DiagnosticBag
    private var anchors: ArraySlice<String>
    var namedPorts: Set<Port.ID> = []
    var namedSettings: Set<Setting.ID> = []
    /// The links to pages of the edition.
    var followed: [CompiledPage.FollowedLink] = []

    /// - Parameter anchors: one for each heading, in order.
    init(
        draft: CatalogDraft, links: LinkResolver, path: String, paths: Set<Path>, anchors: [String],
        _ diagnostics: DiagnosticBag
    ) {
        self.draft = draft
        self.links = links
        self.path = path
        self.paths = paths
        self.diagnostics = diagnostics
        self.anchors = anchors[...]
    }

    mutating func nextAnchor() -> String { anchors.popFirst() ?? "" }

    mutating func blocks(_ blocks: [MarkdownBlock]) -> [Block] { blocks.compactMap { block($0, isStep: false) } }

    /// Blocks of a happy path: the items of ordered lists, and the lists inside them, are steps.
    mutating func steps(_ blocks: [MarkdownBlock]) -> [Block] {
        blocks.compactMap { block in
            guard case .list(let start, _, _) = block.content else { return self.block(block, isStep: false) }
            return self.block(block, isStep: start != nil)
        }
    }

    private mutating func block(_ block: MarkdownBlock, isStep: Bool) -> Block? {
        switch block.content {
        case .heading(let level, let inlines):
            let anchor = nextAnchor()
            return .heading(level: level, anchor: anchor, self.inlines(inlines))
        case .paragraph(let inlines): return .paragraph(self.inlines(inlines))
        case .list(let start, let isTight, let items):
            let items = items.map { isStep ? step($0) : Block.Item(paths: [], blocks: self.blocks($0)) }
            return .list(Block.List(start: start, isTight: isTight, items: items))
        case .code(let language, let text): return .code(language: language, text: text)
        case .quote(let blocks): return .quote(self.blocks(blocks))
        case .table(let header, let rows):
            let header = header.map { inlines($0) }
            return .table(header: header, rows: rows.map { row in row.map { inlines($0) } })
        case .rule: return .rule
        case .html: return nil
        }
    }

    private mutating func step(_ item: [MarkdownBlock]) -> Block.Item {
        let marker = StepMarker.of(item)
        let travelled = marker?.paths.map(\.value).filter(paths.contains) ?? []
        let blocks = item.enumerated().compactMap { index, block -> Block? in
            if index == 0, let marker, marker.length > 0, case .paragraph(let inlines) = block.content {
                return .paragraph(self.inlines(inlines, skipping: marker.length))
            }
            if case .list = block.content { return self.block(block, isStep: true) }
            return self.block(block, isStep: false)
        }
        return Block.Item(paths: travelled, blocks: blocks)
    }
}
