/// The glyph of each character.
enum CharacterMap {
    /// - Parameter table: at the beginning of `cmap`.
    static func read(_ table: FontReader) throws(FontError) -> [UInt32: Int] {
        var header = try table.ahead(2)
        for _ in 0..<(try header.u16()) {
            try header.skip(4)
            let map = try table.ahead(try header.u32())
            var format = map
            if try format.u16() == 4 { return try segments(map) }
        }
        throw FontError()
    }

    /// Format 4: runs of characters, each with what is to be added for the glyph's number, or with a list of glyphs.
    private static func segments(_ map: FontReader) throws(FontError) -> [UInt32: Int] {
        var size = try map.ahead(6)
        let width = try size.u16()
        var glyphs: [UInt32: Int] = [:]
        for place in stride(from: 14, to: 14 + width, by: 2) {
            var (last, first) = (try map.ahead(place), try map.ahead(place + width + 2))
            var (delta, offset) = (try map.ahead(place + 2 * width + 2), try map.ahead(place + 3 * width + 2))
            let (end, start, shift, list) = (try last.u16(), try first.u16(), try delta.u16(), try offset.u16())
            guard start <= end else { throw FontError() }
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
