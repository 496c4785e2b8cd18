/// Texts as YAML reads them back.
package enum YAMLText {
    /// Plain where that cannot be read as anything else, in quotes otherwise.
    package static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    /// Letters, digits and what joins them in ids, beginning with a letter: nothing that YAML 1.1 or 1.2 gives a meaning.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first), !words.contains(text.lowercased()) else { return false }
        return text.utf8.allSatisfy {
            isLetter($0) || (0x30...0x39).contains($0) || [0x2D, 0x2E, 0x2F, 0x5F].contains($0)
        }
    }

    private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// In double quotes (YAML 1.2, 5.7).
    package static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case _ where ControlCharacters.contain(scalar):
                let digits = String(scalar.value, radix: 16)
                out += scalar.value < 0x100 ? "\\x" + (digits.count < 2 ? "0" : "") + digits : "\\u\(digits)"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
