/// Comments of HTML, which authors write for each other and no reader sees.
enum HTMLComment {
    /// Whether HTML has nothing but comments and white space. A comment that is not closed is none.
    static func isAll(of html: [UInt8]) -> Bool {
        var rest = html[...]
        while let first = rest.first {
            if first == 0x20 || (0x09...0x0D).contains(first) {
                rest.removeFirst()
            } else if rest.starts(with: opening), let end = end(of: rest.dropFirst(opening.count)) {
                rest = rest[end...]
            } else {
                return false
            }
        }
        return true
    }

    private static let opening = Array("<!--".utf8)
    private static let closing = Array("-->".utf8)

    /// Past the first `-->`.
    private static func end(of text: ArraySlice<UInt8>) -> Int? {
        text.indices.first { text[$0...].starts(with: closing) }.map { $0 + closing.count }
    }
}
