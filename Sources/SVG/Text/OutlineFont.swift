/// The outlines of a TrueType font as `subset.py` writes it: characters by a map of format 4, simple glyphs only.
/// Anything else in the bytes, damaged bytes too, results in no glyph.
struct OutlineFont: Sendable {
    /// In units of the font, y up.
    struct Glyph: Sendable, Hashable {
        var advance: Int
        var contours: [Contour]
    }

    typealias Contour = [ContourPoint]

    /// A point of a closed run of quadratic curves. Halfway between two points off the curve is one on it.
    struct ContourPoint: Sendable, Hashable {
        var x: Int
        var y: Int
        var isOnCurve: Bool
    }

    let unitsPerEm: Double
    private let bytes: [UInt8]
    private let glyphs: [UInt32: Int]
    private let longOffsets: Bool
    private let advanceCount: Int
    private let tables: [String: Range<Int>]

    init?(_ bytes: [UInt8]) {
        do throws(FontError) {
            let tables = try Self.tables(bytes)
            func reader(_ name: String, at offset: Int) throws(FontError) -> FontReader {
                guard let range = tables[name] else { throw FontError() }
                return try FontReader(bytes, in: range, at: offset)
            }
            var head = try reader("head", at: 18)
            unitsPerEm = Double(try head.u16())
            var format = try reader("head", at: 50)
            longOffsets = try format.i16() == 1
            var metrics = try reader("hhea", at: 34)
            advanceCount = try metrics.u16()
            glyphs = try CharacterMap.read(try reader("cmap", at: 0))
            self.bytes = bytes
            self.tables = tables
        } catch {
            return nil
        }
        guard unitsPerEm > 0, advanceCount > 0 else { return nil }
    }

    /// The characters that it has.
    var characters: Dictionary<UInt32, Int>.Keys { glyphs.keys }

    /// `nil` where the font lacks the character.
    func glyph(_ scalar: Unicode.Scalar) -> Glyph? {
        guard let index = glyphs[scalar.value] else { return nil }
        do throws(FontError) {
            var metrics = try reader("hmtx", at: 4 * min(index, advanceCount - 1))
            return Glyph(advance: try metrics.u16(), contours: try contours(index))
        } catch {
            return nil
        }
    }

    private func reader(_ table: String, at offset: Int) throws(FontError) -> FontReader {
        guard let range = tables[table] else { throw FontError() }
        return try FontReader(bytes, in: range, at: offset)
    }

    private func contours(_ glyph: Int) throws(FontError) -> [[ContourPoint]] {
        var places = try reader("loca", at: glyph * (longOffsets ? 4 : 2))
        let start = longOffsets ? try places.u32() : 2 * (try places.u16())
        let end = longOffsets ? try places.u32() : 2 * (try places.u16())
        if start == end { return [] }
        var outline = try reader("glyf", at: start)
        let count = try outline.i16()
        guard count >= 0 else { throw FontError() }
        try outline.skip(8)
        var ends: [Int] = []
        for _ in 0..<count { ends.append(try outline.u16()) }
        try outline.skip(try outline.u16())
        let points = try Self.points((ends.last ?? -1) + 1, &outline)
        var first = 0
        var contours: [[ContourPoint]] = []
        for end in ends {
            guard end >= first, end < points.count else { throw FontError() }
            contours.append(Array(points[first...end]))
            first = end + 1
        }
        return contours
    }

    private static func points(_ count: Int, _ outline: inout FontReader) throws(FontError) -> [ContourPoint] {
        var flags: [Int] = []
        while flags.count < count {
            let flag = try outline.u8()
            let times = flag & 8 == 0 ? 1 : 1 + (try outline.u8())
            flags += Array(repeating: flag, count: times)
        }
        guard flags.count == count else { throw FontError() }
        let xs = try coordinates(flags, short: 2, same: 16, &outline)
        let ys = try coordinates(flags, short: 4, same: 32, &outline)
        return flags.indices.map { ContourPoint(x: xs[$0], y: ys[$0], isOnCurve: flags[$0] & 1 == 1) }
    }

    /// Each is stored as the distance from the one before, in a byte with its sign in the flags, in two bytes, or not at all.
    private static func coordinates(
        _ flags: [Int], short: Int, same: Int, _ outline: inout FontReader
    ) throws(FontError) -> [Int] {
        var value = 0
        var values: [Int] = []
        for flag in flags {
            if flag & short != 0 {
                value += (flag & same != 0 ? 1 : -1) * (try outline.u8())
            } else if flag & same == 0 {
                value += try outline.i16()
            }
            values.append(value)
        }
        return values
    }

    private static func tables(_ bytes: [UInt8]) throws(FontError) -> [String: Range<Int>] {
        var directory = try FontReader(bytes, in: bytes.indices, at: 4)
        let count = try directory.u16()
        try directory.skip(6)
        var tables: [String: Range<Int>] = [:]
        for _ in 0..<count {
            var name: [UInt8] = []
            for _ in 0..<4 { name.append(UInt8(try directory.u8())) }
            try directory.skip(4)
            let start = try directory.u32()
            let end = start + (try directory.u32())
            guard end <= bytes.count else { throw FontError() }
            tables[String(decoding: name, as: UTF8.self)] = start..<end
        }
        return tables
    }
}
