/// Reads big-endian numbers of a table, one after the other, and throws at its end.
struct FontReader {
    private let bytes: [UInt8]
    private let end: Int
    private var position: Int

    /// - Parameter range: within `bytes`.
    init(_ bytes: [UInt8], in range: Range<Int>, at offset: Int) throws(FontError) {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count, offset >= 0, offset <= range.count else {
            throw FontError()
        }
        self.bytes = bytes
        end = range.upperBound
        position = range.lowerBound + offset
    }

    mutating func u8() throws(FontError) -> Int {
        guard position < end else { throw FontError() }
        defer { position += 1 }
        return Int(bytes[position])
    }

    mutating func u16() throws(FontError) -> Int {
        let high = try u8()
        return high << 8 | (try u8())
    }

    mutating func i16() throws(FontError) -> Int { Int(Int16(truncatingIfNeeded: try u16())) }

    mutating func u32() throws(FontError) -> Int {
        let high = try u16()
        return high << 16 | (try u16())
    }

    mutating func skip(_ count: Int) throws(FontError) {
        guard count <= end - position else { throw FontError() }
        position += count
    }

    /// A reader at the place `distance` bytes further on.
    func ahead(_ distance: Int) throws(FontError) -> FontReader {
        var copy = self
        try copy.skip(distance)
        return copy
    }
}
