/// Text of a corpus for a terminal, which obeys control characters, or for the log of a program that does.
package enum TerminalText {
    private static let escaping = ByteEscaping(where: ControlCharacters.mayBegin)

    /// On one line, with a space for each control character.
    ///
    /// Two colons at the beginning of a line are a command to what runs a build on a code host; a space between them makes
    /// them text.
    package static func line(_ text: String) -> String {
        let line = flattened(text)
        guard let first = line.firstIndex(where: { $0 != " " }), line[first...].hasPrefix("::") else { return line }
        return "\(line[..<first]): \(line[line.index(after: first)...])"
    }

    private static func flattened(_ text: String) -> String {
        if escaping.isPlain(text) { return text }
        var output: [UInt8] = []
        escaping.append(text, to: &output) { bytes, index, output in
            let length = ControlCharacters.lengthOfRun(in: bytes, at: index)
            if length > 0 { output.append(UInt8(ascii: " ")) }
            return length
        }
        return String(decoding: output, as: UTF8.self)
    }
}
