/// What a font's bytes cannot be read as.
struct FontDamage: Error {}

/// Big-endian numbers of a table, one after the other; to read beyond its end is damage.
struct FontReader {
    private let bytes: [UInt8]
    private let end: Int
    private var position: Int

    /// - Parameter range: within `bytes`.
    init(_ bytes: [UInt8], in range: Range<Int>, at offset: Int) throws(FontDamage) {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count, offset >= 0, offset <= range.count else {
            throw FontDamage()
        }
        self.bytes = bytes
        end = range.upperBound
        position = range.lowerBound + offset
    }

    mutating func u8() throws(FontDamage) -> Int {
        guard position < end else { throw FontDamage() }
        defer { position += 1 }
        return Int(bytes[position])
    }

    mutating func u16() throws(FontDamage) -> Int {
        let high = try u8()
        return high << 8 | (try u8())
    }

    mutating func i16() throws(FontDamage) -> Int { Int(Int16(truncatingIfNeeded: try u16())) }

    mutating func u32() throws(FontDamage) -> Int {
        let high = try u16()
        return high << 16 | (try u16())
    }

    mutating func skip(_ count: Int) throws(FontDamage) {
        guard count <= end - position else { throw FontDamage() }
        position += count
    }

    /// One that stands `distance` further on.
    func ahead(_ distance: Int) throws(FontDamage) -> FontReader {
        var copy = self
        try copy.skip(distance)
        return copy
    }
}

/// Which glyph stands for which character.
enum CharacterMap {
    /// - Parameter table: at the beginning of `cmap`.
    static func read(_ table: FontReader) throws(FontDamage) -> [UInt32: Int] {
        var header = try table.ahead(2)
        for _ in 0..<(try header.u16()) {
            try header.skip(4)
            let map = try table.ahead(try header.u32())
            var format = map
            if try format.u16() == 4 { return try segments(map) }
        }
        throw FontDamage()
    }

    /// Format 4: runs of characters, each with what is to be added for the glyph's number, or with a list of glyphs.
    private static func segments(_ map: FontReader) throws(FontDamage) -> [UInt32: Int] {
        var size = try map.ahead(6)
        let width = try size.u16()
        var glyphs: [UInt32: Int] = [:]
        for place in stride(from: 14, to: 14 + width, by: 2) {
            var (last, first) = (try map.ahead(place), try map.ahead(place + width + 2))
            var (delta, offset) = (try map.ahead(place + 2 * width + 2), try map.ahead(place + 3 * width + 2))
            let (end, start, shift, list) = (try last.u16(), try first.u16(), try delta.u16(), try offset.u16())
            guard start <= end else { throw FontDamage() }
            for code in start...end where code != 0xFFFF {
                var glyph = code
                if list != 0 {
                    var entry = try map.ahead(place + 3 * width + 2 + list + 2 * (code - start))
                    glyph = try entry.u16()
                    if glyph == 0 { continue }
                }
                glyphs[UInt32(code)] = (glyph + shift) & 0xFFFF
            }
        }
        return glyphs.filter { $0.value != 0 }
    }
}
