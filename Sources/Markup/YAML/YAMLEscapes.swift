import Diagnostics

/// The escapes that stand for one character each in a value between double quotes (YAML 1.1, 5.6), with their places;
/// none in a value that is written otherwise.
struct YAMLEscapes: Sequence, IteratorProtocol {
    private let file: SourceFile
    private var offset: Int
    private let end: Int

    /// - Parameter location: of a value, quotes included.
    init(of location: SourceLocation) {
        file = location.file
        let bytes = location.bytes
        let isQuoted = bytes.count > 1 && file.bytes[bytes.lowerBound] == UInt8(ascii: "\"")
        (offset, end) = isQuoted ? (bytes.lowerBound + 1, bytes.upperBound - 1) : (0, 0)
    }

    mutating func next() -> (scalar: Unicode.Scalar, location: SourceLocation)? {
        while offset < end {
            let start = offset
            offset += 1
            guard file.bytes[start] == UInt8(ascii: "\\"), offset < end else { continue }
            let letter = file.bytes[offset]
            let digits = Self.digits[letter] ?? 0
            let past = Swift.min(offset + 1 + digits, end)
            let value = digits == 0 ? Self.values[letter] : number(offset + 1, past)
            offset = past
            if let scalar = value.flatMap(Unicode.Scalar.init) { return (scalar, file.location(start..<past)) }
        }
        return nil
    }

    private func number(_ start: Int, _ past: Int) -> UInt32? {
        UInt32(String(decoding: file.bytes[start..<past], as: UTF8.self), radix: 16)
    }

    private static let digits: [UInt8: Int] = [
        UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8,
    ]
    /// Of those that mean a character that cannot be seen.
    private static let values: [UInt8: UInt32] = [
        UInt8(ascii: "0"): 0x00, UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09,
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "v"): 0x0B, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "r"): 0x0D,
        UInt8(ascii: "e"): 0x1B, UInt8(ascii: "N"): 0x85, UInt8(ascii: "_"): 0xA0, UInt8(ascii: "L"): 0x2028,
        UInt8(ascii: "P"): 0x2029,
    ]
}
