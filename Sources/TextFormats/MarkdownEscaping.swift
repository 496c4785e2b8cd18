/// Text that stays text in Markdown, on one line (CommonMark, 2.4), with a space for each control character. The only place that escapes Markdown.
package enum MarkdownEscaping {
    /// What begins an element in CommonMark, in the tables and strikethrough of GitHub, or mathematics there.
    private static let punctuation = Set("\\`*_[]<>#|~!&$".utf8)
    private static let escaping = ByteEscaping { ControlCharacters.mayBegin(with: $0) || punctuation.contains($0) }

    package static func escaped(_ text: String) -> String {
        if escaping.isPlain(text) { return text }
        var output: [UInt8] = []
        append(text, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    package static func append(_ text: String, to output: inout [UInt8]) {
        escaping.append(text, to: &output) { bytes, index, output in
            let length = ControlCharacters.lengthOfRun(in: bytes, at: index)
            if length > 0 { output.append(UInt8(ascii: " ")) }
            if length == 0, bytes[index] < 0x80 { output.append(UInt8(ascii: "\\")) }
            return length
        }
    }
}
