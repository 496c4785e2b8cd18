/// Texts and numbers as JSON has them (RFC 8259). The only place that escapes JSON.
enum JSONText {
    /// JSON needs the first two and the control characters of ASCII escaped; others trouble what shows or embeds it.
    private static let escaping = ByteEscaping { byte in
        ControlCharacters.mayBegin(with: byte) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// With its quotes.
    static func append(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        escaping.append(text, to: &output) { bytes, index, output in
            switch bytes[index] {
            case UInt8(ascii: "\""): output.append(contentsOf: "\\\"".utf8)
            case UInt8(ascii: "\\"): output.append(contentsOf: "\\\\".utf8)
            case 0x0A: output.append(contentsOf: "\\n".utf8)
            case 0x0D: output.append(contentsOf: "\\r".utf8)
            case 0x09: output.append(contentsOf: "\\t".utf8)
            default:
                let length = ControlCharacters.length(in: bytes, at: index)
                guard length > 0 else { return 0 }
                let scalar = String(decoding: bytes[index..<(index + length)], as: UTF8.self).unicodeScalars.first
                let value = scalar?.value ?? 0
                output.append(contentsOf: "\\u".utf8)
                output.append(contentsOf: HexDigits.lowercase(of: UInt8(value >> 8)))
                output.append(contentsOf: HexDigits.lowercase(of: UInt8(value & 0xFF)))
                return length
            }
            return 1
        }
        output.append(UInt8(ascii: "\""))
    }

    /// With three decimals at most; `null` for what is not finite.
    static func text(of number: Double) -> String {
        guard let thousandths = Int(exactly: (number * 1000).rounded()) else { return "null" }
        let (whole, rest) = (thousandths.magnitude / 1000, thousandths.magnitude % 1000)
        var digits = String(String(1000 + rest).dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return (thousandths < 0 ? "-" : "") + "\(whole)" + (digits.isEmpty ? "" : "." + digits)
    }
}
