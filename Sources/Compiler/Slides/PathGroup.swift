import Markup
import Model

/// One pair of brackets that holds nothing but paths.
struct PathGroup {
    let paths: [Located<Path>]
    /// Past the closing bracket.
    let end: Int

    /// How many bytes may be between the brackets.
    private static let reach = 40

    /// - Returns: `nil` if there is none at that byte of the text.
    init?(_ text: MarkdownText, at start: Int) {
        let bytes = text.bytes
        guard start < bytes.count, bytes[start] == UInt8(ascii: "("), !text.isEscaped(start),
            let close = bytes[start...].prefix(Self.reach).firstIndex(of: UInt8(ascii: ")"))
        else { return nil }
        var paths: [Located<Path>] = []
        for part in bytes[(start + 1)..<close].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            guard let first = part.firstIndex(where: { $0 != UInt8(ascii: " ") }),
                let last = part.lastIndex(where: { $0 != UInt8(ascii: " ") })
            else { return nil }
            let word = text.string(first..<(last + 1))
            guard IdentifierSyntax.isPath(word) else { return nil }
            paths.append(Located(Path(word), at: text.location(first..<(last + 1))))
        }
        self.paths = paths
        end = close + 1
    }
}
