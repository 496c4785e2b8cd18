/// Glyphs of a font, ready to be written.
struct GlyphTable: Sendable {
    /// Lengths are in units of `OutlinePath`, y down.
    struct Glyph: Sendable, Hashable {
        var advance: Double
        /// The `d` of a path round the glyph's origin; empty for white space.
        var outline: [UInt8]
    }

    private let glyphs: [Glyph?]
    private let first: UInt32
    private let others: [UInt32: Glyph]

    /// - Parameters:
    ///   - characters: those that it has in a list, because they are common.
    ///   - hasOthers: whether it has all others of the font too.
    init(_ font: OutlineFont, _ characters: Range<UInt32>, hasOthers: Bool) {
        func glyph(_ value: UInt32) -> Glyph? {
            Unicode.Scalar(value).flatMap(font.glyph).map { Glyph($0, unitsPerEm: font.unitsPerEm) }
        }
        first = characters.lowerBound
        glyphs = characters.map(glyph)
        let values = hasOthers ? font.characters.filter { $0 >= characters.upperBound } : []
        others = Dictionary(uniqueKeysWithValues: values.compactMap { value in glyph(value).map { (value, $0) } })
    }

    /// `nil` where it lacks the character.
    func glyph(_ scalar: Unicode.Scalar) -> Glyph? {
        let place = Int(scalar.value) - Int(first)
        return glyphs.indices.contains(place) ? glyphs[place] : others[scalar.value]
    }
}

extension GlyphTable.Glyph {
    init(_ glyph: OutlineFont.Glyph, unitsPerEm: Double) {
        advance = Double(glyph.advance) * OutlinePath.unitsPerEm / unitsPerEm
        outline = []
        var path = OutlinePath(fontUnitsPerEm: unitsPerEm)
        for contour in glyph.contours.compactMap(Self.beginningOnCurve) { path.add(contour, to: &outline) }
    }

    /// The same curve from its first point that is on it.
    ///
    /// - Returns: `nil` where no point is on the curve.
    private static func beginningOnCurve(_ contour: OutlineFont.Contour) -> OutlineFont.Contour? {
        contour.firstIndex(where: \.isOnCurve).map { Array(contour[$0...] + contour[..<$0]) }
    }
}
