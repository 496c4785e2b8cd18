/// Escaping of text and attribute values, which are always quoted with `"`.
///
/// It works on UTF-8 bytes, never on characters: a quote and a combining mark after it are one character that is not
/// equal to a quote, but a browser reads the quote.
enum HTMLEscaping {
    static func append(_ text: String, to output: inout [UInt8]) {
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let length = lengthOfForbiddenScalar(bytes, at: index)
            if length > 0 {
                output.append(contentsOf: "\u{FFFD}".utf8)
                index += length
                continue
            }
            switch bytes[index] {
            case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
            case let byte: output.append(byte)
            }
            index += 1
        }
    }

    /// How many bytes the scalar at `index` has if HTML allows it in no form, as it does control characters other
    /// than white space, and noncharacters; else 0.
    private static func lengthOfForbiddenScalar(_ bytes: [UInt8], at index: Int) -> Int {
        let byte = { (offset: Int) in index + offset < bytes.count ? bytes[index + offset] : 0 }
        switch byte(0) {
        case 0x09, 0x0A: return 0
        case 0x00...0x1F, 0x7F: return 1
        case 0xC2 where byte(1) < 0xA0: return 2
        case 0xEF where byte(1) == 0xB7 && (0x90...0xAF).contains(byte(2)): return 3
        case 0xEF where byte(1) == 0xBF && byte(2) >= 0xBE: return 3
        case 0xF0...0xF4 where byte(1) & 0x0F == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE: return 4
        default: return 0
        }
    }
}
