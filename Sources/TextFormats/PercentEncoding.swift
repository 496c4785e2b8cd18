/// Percent-encoding of the parts of addresses, byte by byte (RFC 3986, 2.1). The only place that does it.
package struct PercentEncoding: Sendable {
    /// The bytes that stay as they are: bit `n` of the words is byte `n`. Bytes above 127 are always encoded.
    private let low: UInt64
    private let high: UInt64

    private init(_ kept: String) {
        var words: (low: UInt64, high: UInt64) = (0, 0)
        for byte in kept.utf8 where byte < 128 {
            if byte < 64 { words.low |= 1 << UInt64(byte) } else { words.high |= 1 << UInt64(byte - 64) }
        }
        (low, high) = words
    }

    private static let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    private static let inSegment = unreserved + "!$&'()*+,;=@"

    /// One name of a path. Without the colon, which in the first name of a relative address would end a scheme.
    package static let segment = PercentEncoding(inSegment)
    /// Names of a path with slashes between them.
    package static let path = PercentEncoding(inSegment + "/")
    /// What follows `#`.
    package static let fragment = PercentEncoding(inSegment + ":/?")
    /// A whole address, whose own escapes and delimiters are kept.
    package static let address = PercentEncoding(inSegment + ":/?#[]%")

    package func encode(_ text: String) -> String { String(encode(text[...])) }

    package func encode(_ text: Substring) -> Substring {
        let isKept =
            text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(keeps) } ?? text.utf8.allSatisfy(keeps)
        if isKept { return text }
        let digits = Array("0123456789ABCDEF".utf8)
        var output: [UInt8] = []
        for byte in text.utf8 {
            if keeps(byte) {
                output.append(byte)
            } else {
                output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: output, as: UTF8.self)[...]
    }

    private func keeps(_ byte: UInt8) -> Bool {
        byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
    }

    /// With each `%` and two hexadecimal digits replaced by their byte. Bytes that are not UTF-8 become U+FFFD.
    package static func decode(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let high = rest.first.flatMap(digit),
                let low = rest.dropFirst().first.flatMap(digit)
            {
                bytes.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
