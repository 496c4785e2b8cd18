import Layout
import Testing

@testable import SVG

@Suite struct OutlineFontTests {
    private static func font(_ weight: TextStyle.Weight) throws -> OutlineFont {
        try #require(OutlineFont(Asset.outlines(weight)))
    }

    /// A bar across two legs: an outer outline and a hole, all of it straight.
    @Test func outlineOfA() throws {
        let font = try Self.font(.bold)
        let glyph = try #require(font.glyph("A"))
        let sizes = glyph.contours.map(\.count).sorted()
        #expect(glyph.contours.count == 2 && sizes[0] >= 3 && sizes[1] >= 8)
        #expect(glyph.contours.allSatisfy { $0.allSatisfy(\.isOnCurve) })
        let ys = glyph.contours.flatMap { $0.map(\.y) }
        let height = Double((ys.max() ?? 0) - (ys.min() ?? 0)) / font.unitsPerEm
        #expect(ys.min() == 0 && (0.70...0.75).contains(height))
    }

    @Test func accentsAreInTheOutline() throws {
        let font = try Self.font(.regular)
        let (plain, accented) = (try #require(font.glyph("e")), try #require(font.glyph("é")))
        #expect(accented.contours.count == plain.contours.count + 1)
        #expect(accented.contours.contains { $0.contains { !$0.isOnCurve } })
    }

    /// The outlines take the room that the layout reckoned with.
    @Test(arguments: TextStyle.Weight.allCases) func advancesAreThoseOfTheLayout(_ weight: TextStyle.Weight) throws {
        let font = try Self.font(weight)
        var count = 0
        for value in Array(UInt32(0x20)..<0x180) + [0x2014, 0x2019, 0x2026, 0x20AC, 0x2192, 0x2265] {
            let scalar = try #require(Unicode.Scalar(value))
            guard let glyph = font.glyph(scalar) else { continue }
            count += 1
            let width = TextMetrics.width(String(scalar), TextStyle(size: 1000, weight: weight))
            #expect(abs(Double(glyph.advance) * 1000 / font.unitsPerEm - width) < 0.1, "U+\(String(value, radix: 16))")
        }
        #expect(count > 320)
    }

    @Test func whatTheSubsetLacksHasNoGlyph() throws {
        let font = try Self.font(.regular)
        for scalar in "語א🧭\u{301}\u{0}\u{10FFFF}".unicodeScalars { #expect(font.glyph(scalar) == nil) }
        #expect(font.glyph(" ")?.contours == [])
    }

    @Test func damagedFontsDoNoHarm() throws {
        let whole = Asset.outlines(.regular)
        for count in [0, 1, 11, 12, 40, 200, 1000, whole.count / 2, whole.count - 1] {
            _ = OutlineFont(Array(whole.prefix(count)))?.glyph("g")
        }
        var state: UInt64 = 1
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<20 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let place = Int(state >> 33) % (state & 1 == 0 ? 400 : bytes.count)
                bytes[place] = UInt8(truncatingIfNeeded: state >> 24)
            }
            guard let font = OutlineFont(bytes) else { continue }
            for scalar in "Ag é€".unicodeScalars { _ = font.glyph(scalar) }
        }
    }

    private static func outline(_ contours: [[(Bool, Int, Int)]]) -> String {
        var path = OutlinePath(fontUnitsPerEm: 20)
        var bytes: [UInt8] = []
        for contour in contours {
            let points = contour.map { OutlineFont.ContourPoint(x: $1, y: -$2, isOnCurve: $0) }
            path.add(points, to: &bytes)
        }
        return String(utf8: bytes)
    }

    /// Two curves that meet halfway between their control points: only the first control point is written, and of
    /// equal letters in a row only the first.
    @Test func pathsAreShort() {
        #expect(
            Self.outline([[(true, 0, 0), (false, 2, 0), (false, 2, 2), (true, 0, 2)]])
                == "M0 0q50 0 50 25t-50 25v-50z")
        #expect(
            Self.outline([[(true, 10, 10), (true, 12, 10), (true, 14, 13), (true, 13, 15), (true, 15, 16)]])
                == "M250 250h50l50 75-25 50 50 25-125-150z")
        #expect(
            Self.outline([[(true, 0, 0), (true, 2, 0), (true, 2, 2)], [(true, 4, 0), (true, 6, 0), (false, 6, 2)]])
                == "M0 0h50v50l-50-50zm100 0h50q0 50-50 0z")
    }

    @Test(arguments: TextStyle.Weight.allCases) func tablesHaveTheGlyphsOfTheirFont(_ weight: TextStyle.Weight) throws {
        let font = try Self.font(weight)
        for value in font.characters {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let (glyph, plain) = (try #require(FontOutlines.glyph(scalar, weight)), try #require(font.glyph(scalar)))
            #expect(abs(glyph.advance - OutlinePath.unitsPerEm * Double(plain.advance) / font.unitsPerEm) < 1e-9)
            let curves = plain.contours.filter { $0.count > 2 }
            #expect(glyph.outline.count { $0 == UInt8(ascii: "z") } == curves.count)
            #expect(glyph.outline.first == (curves.isEmpty ? nil : UInt8(ascii: "M")))
        }
        #expect(FontOutlines.glyph("語", weight) == nil && FontOutlines.glyph("→", weight) != nil)
    }
}
