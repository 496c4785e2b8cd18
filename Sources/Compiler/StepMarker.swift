import Diagnostics
import Markup
import Model

/// The brackets before a step's text that say which paths it travels: `(a)`, `(a)(b)`, `(a, b)`.
struct StepMarker {
    /// Each once, in the order of the text.
    var paths: [Located<Path>]
    /// How many scalars of the text the brackets take, with the white space after them.
    var length: Int

    init(_ text: MarkdownText) {
        paths = []
        length = 0
        while let group = PathGroup(text, at: length) {
            for path in group.paths where !paths.contains(where: { $0.value == path.value }) { paths.append(path) }
            length = group.end
            while length < text.scalars.count, text.scalars[length] == " " { length += 1 }
        }
    }

    /// The marker of a list's item: that before the text of its first paragraph.
    static func of(_ item: [MarkdownBlock]) -> StepMarker? {
        guard case .paragraph(let inlines)? = item.first?.content, case .text(let text)? = inlines.first?.content
        else { return nil }
        return StepMarker(text)
    }

    /// The paths that the steps of a flow travel, with their places.
    static func all(in document: Document) -> [Located<Path>] {
        HeadedBlocks.divide(document).filter { $0.role == .happyPath }.flatMap(\.blocks).flatMap { block in
            guard case .list(let start, _, let items) = block.content, start != nil else { return [Located<Path>]() }
            return items.flatMap(paths)
        }
    }

    private static func paths(of item: [MarkdownBlock]) -> [Located<Path>] {
        let own = of(item)?.paths ?? []
        return own
            + item.flatMap { block in
                guard case .list(_, _, let items) = block.content else { return [Located<Path>]() }
                return items.flatMap(paths)
            }
    }
}

/// One pair of brackets that holds nothing but paths.
struct PathGroup {
    var paths: [Located<Path>]
    /// Past the closing bracket.
    var end: Int

    /// - Returns: `nil` if there is none at that scalar of the text.
    init?(_ text: MarkdownText, at start: Int) {
        let scalars = text.scalars
        guard start < scalars.count, scalars[start] == "(", !text.isEscaped(start),
            let close = scalars[start...].prefix(40).firstIndex(of: ")")
        else { return nil }
        paths = []
        var offset = start + 1
        for part in scalars[offset..<close].split(separator: ",", omittingEmptySubsequences: false) {
            let spaces = part.prefix { $0 == " " }.count
            let word = String(String.UnicodeScalarView(part)).trimmed
            guard IdentifierSyntax.isPath(word) else { return nil }
            let first = offset + spaces
            paths.append(Located(Path(word), at: text.location(first..<(first + word.utf8.count))))
            offset += part.count + 1
        }
        end = close + 1
    }
}
