import Model

/// The slides to which prose links.
struct LinkedSlides {
    private(set) var ids: Set<Slide.ID> = []

    init(_ body: [BodySection]) {
        for section in body {
            add(section.heading ?? [])
            add(section.blocks)
        }
    }

    private mutating func add(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .heading(_, _, let inlines), .paragraph(let inlines): add(inlines)
            case .list(let list): for item in list.items { add(item.blocks) }
            case .quote(let blocks): add(blocks)
            case .table(let header, let rows): for cells in [header] + rows { for cell in cells { add(cell) } }
            case .code, .rule: break
            }
        }
    }

    private mutating func add(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines): add(inlines)
            case .link(let target, let inlines):
                if case .slide(let id, _) = target { ids.insert(id) }
                add(inlines)
            case .text, .code, .path, .port, .setting, .softBreak, .lineBreak: break
            }
        }
    }
}
