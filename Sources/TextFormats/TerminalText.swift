/// Text of a corpus for a terminal, which obeys control characters.
package enum TerminalText {
    private static let escaping = ByteEscaping { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }

    /// On one line, with a space for each control character.
    package static func line(_ text: String) -> String {
        if escaping.isPlain(text) { return text }
        var output: [UInt8] = []
        escaping.append(text, to: &output) { bytes, index, output in
            guard bytes[index] != 0xC2 || bytes[index + 1] < 0xA0 else { return 0 }
            output.append(UInt8(ascii: " "))
            return bytes[index] == 0xC2 ? 2 : 1
        }
        return String(decoding: output, as: UTF8.self)
    }
}
