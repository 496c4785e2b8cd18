/// Texts and numbers as JSON has them (RFC 8259). The only place that escapes JSON.
enum JSONText {
    /// JSON needs the first two and control characters escaped; U+007F, U+2028 and U+2029 trouble what shows or embeds it.
    private static let escaping = ByteEscaping { byte in
        byte < 0x20 || [UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xE2].contains(byte)
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
            case 0xE2:
                guard bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 else { return 0 }
                output.append(contentsOf: bytes[index + 2] == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8)
                return 3
            case let byte:
                output.append(contentsOf: "\\u00".utf8)
                output.append(contentsOf: HexDigits.lowercase(of: byte))
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
