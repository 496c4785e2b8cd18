/// What in a text could steer a terminal, or be a command to what runs a build on a code host.
package enum Steering {
    /// Of every kind: an escape sequence of ASCII and one of a single character, line ends, what overrides or isolates the
    /// direction of text, and a command at the beginning of a line.
    package static let hostile =
        "a\u{1B}[31mb\u{9B}0mc\u{85}d\u{202E}e\u{2066}f\u{2028}g\u{7F}h\r\n::error::forged\n  ::error::i"

    /// - Returns: the scalars that steer, and the lines that are commands; line feeds end lines.
    package static func found(in text: String) -> [String] {
        let scalars = text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x0A: false
            case ..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
        let lines = text.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("::") }
        return scalars.map { "U+\(String($0.value, radix: 16))" } + lines.map(String.init)
    }
}
