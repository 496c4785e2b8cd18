/// Text in messages of the program, which quote names and values of a corpus: what could steer a terminal, or begin a
/// line of its own, is shown as it would be written in source code. The only place that escapes messages.
package enum VisibleText {
    private static let escaping = ByteEscaping(where: ControlCharacters.mayBegin)

    /// On one line: `\n` for a line feed, `\u{1B}` for an escape character.
    package static func escaped(_ text: String) -> String {
        if escaping.isPlain(text) { return text }
        var output: [UInt8] = []
        escaping.append(text, to: &output) { bytes, index, output in
            let length = ControlCharacters.length(in: bytes, at: index)
            guard length > 0 else { return 0 }
            let scalar =
                String(decoding: bytes[index..<(index + length)], as: UTF8.self).unicodeScalars.first ?? "\u{0}"
            output.append(contentsOf: escaped(scalar).utf8)
            return length
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// A text of several lines, each of them escaped, and none of them a command to what runs a build.
    package static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalText.line(escaped(String($0))) }
            .joined(
                separator: "\n")
    }

    /// One character; itself if it is shown as it is.
    package static func escaped(_ scalar: Unicode.Scalar) -> String {
        guard ControlCharacters.contain(scalar) else { return String(scalar) }
        switch scalar {
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        default: return "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
    }
}
