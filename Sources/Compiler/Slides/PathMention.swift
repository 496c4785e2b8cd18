import Diagnostics
import Markup
import Model

/// The places of a page's text that name its paths: the brackets before steps, and those in sentences.
enum PathMention {
    /// In the order of the file. Texts of links name no paths.
    static func all(in page: PageDraft) -> [Located<Path>] {
        let declared = Set(page.paths.keys)
        var found: [Located<Path>] = []
        for part in page.text {
            collect(part.heading ?? [], declared, into: &found)
            for block in part.blocks { collect(block, declared, into: &found) }
        }
        return found
    }

    /// The paths of the brackets at an offset, if they hold nothing else than declared ones.
    static func group(in text: MarkdownText, at offset: Int, _ declared: Set<Path>) -> PathGroup? {
        guard !text.isInWord(before: offset), let group = PathGroup(text, at: offset),
            group.paths.allSatisfy({ declared.contains($0.value) })
        else { return nil }
        return group
    }

    private static func collect(_ block: MarkdownBlock, _ declared: Set<Path>, into found: inout [Located<Path>]) {
        switch block.content {
        case .heading(_, let inlines), .paragraph(let inlines): collect(inlines, declared, into: &found)
        case .list(_, _, let items):
            for block in items.joined() { collect(block, declared, into: &found) }
        case .quote(let blocks):
            for block in blocks { collect(block, declared, into: &found) }
        case .table(let header, let rows):
            for cell in ([header] + rows).joined() { collect(cell, declared, into: &found) }
        case .code, .rule, .html: return
        }
    }

    private static func collect(
        _ inlines: [MarkdownInline], _ declared: Set<Path>, into found: inout [Located<Path>]
    ) {
        for inline in inlines {
            switch inline.content {
            case .text(let text): collect(text, declared, into: &found)
            case .emphasis, .strong, .strikethrough: collect(inline.children, declared, into: &found)
            case .link, .code, .image, .html, .softBreak, .lineBreak: continue
            }
        }
    }

    private static func collect(_ text: MarkdownText, _ declared: Set<Path>, into found: inout [Located<Path>]) {
        var offset = 0
        while let open = text.bytes[offset...].firstIndex(of: UInt8(ascii: "(")) {
            if let group = group(in: text, at: open, declared) {
                found += group.paths
                offset = group.end
            } else {
                offset = open + 1
            }
        }
    }
}
