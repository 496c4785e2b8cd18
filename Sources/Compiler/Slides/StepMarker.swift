import Diagnostics
import Markup
import Model

/// The brackets before a step's text that say which paths it travels: `(a)`, `(a)(b)`, `(a, b)`.
struct StepMarker {
    /// Each once, in the order of the text.
    let paths: [Located<Path>]
    /// How many bytes of the text the brackets take, with the white space after them.
    let length: Int

    init(_ text: MarkdownText) {
        var paths: [Located<Path>] = []
        var length = 0
        while let group = PathGroup(text, at: length) {
            for path in group.paths where !paths.contains(where: { $0.value == path.value }) { paths.append(path) }
            length = group.end
            while length < text.bytes.count, text.bytes[length] == UInt8(ascii: " ") { length += 1 }
        }
        self.paths = paths
        self.length = length
    }

    /// The marker of a list's item: the one before the text of its first paragraph.
    static func of(_ item: [MarkdownBlock]) -> StepMarker? {
        guard case .paragraph(let inlines)? = item.first?.content, case .text(let text)? = inlines.first?.content
        else { return nil }
        return StepMarker(text)
    }

    /// The paths that the steps of a flow travel, with their places.
    static func all(in parts: [HeadedBlocks]) -> [Located<Path>] {
        var found: [Located<Path>] = []
        for part in parts where part.role == .happyPath {
            for block in part.blocks {
                guard case .list(let start, _, let items) = block.content, start != nil else { continue }
                for item in items { collect(item, into: &found) }
            }
        }
        return found
    }

    private static func collect(_ item: [MarkdownBlock], into found: inout [Located<Path>]) {
        found += of(item)?.paths ?? []
        for block in item {
            guard case .list(_, _, let items) = block.content else { continue }
            for item in items { collect(item, into: &found) }
        }
    }
}
