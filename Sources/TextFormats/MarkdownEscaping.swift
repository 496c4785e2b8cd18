/// Text that stays text in Markdown, on one line (CommonMark, 2.4). The only place that escapes Markdown.
package enum MarkdownEscaping {
    /// What begins an element in CommonMark, in the tables and strikethrough of GitHub, or mathematics there.
    private static let punctuation = Set("\\`*_[]<>#|~!&$".utf8)
    private static let escaping = ByteEscaping { $0 < 0x20 || $0 == 0x7F || punctuation.contains($0) }

    package static func escaped(_ text: String) -> String {
        if escaping.isPlain(text) { return text }
        var output: [UInt8] = []
        append(text, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    package static func append(_ text: String, to output: inout [UInt8]) {
        escaping.append(text, to: &output) { bytes, index, output in
            guard bytes[index] >= 0x20, bytes[index] != 0x7F else {
                output.append(UInt8(ascii: " "))
                let isLineEnd = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
                return isLineEnd ? 2 : 1
            }
            output.append(UInt8(ascii: "\\"))
            return 0
        }
    }
}
