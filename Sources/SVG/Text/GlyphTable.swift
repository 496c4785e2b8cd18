/// All glyphs of a font, ready to be written.
struct GlyphTable: Sendable {
    /// Lengths are in units of `OutlinePath`, y down.
    struct Glyph: Sendable, Hashable {
        var advance: Double
        /// The `d` of a path round the glyph's origin; empty for white space.
        var outline: [UInt8]
    }

    /// By character.
    private let latin: [Glyph?]
    private let others: [UInt32: Glyph]

    init(_ font: OutlineFont) {
        func glyph(_ value: UInt32) -> Glyph? {
            Unicode.Scalar(value).flatMap(font.glyph).map { Glyph($0, unitsPerEm: font.unitsPerEm) }
        }
        latin = (0..<0x180).map(glyph)
        let values = font.characters.filter { $0 >= 0x180 }
        others = Dictionary(uniqueKeysWithValues: values.compactMap { value in glyph(value).map { (value, $0) } })
    }

    /// `nil` where the font lacks the character.
    func glyph(_ scalar: Unicode.Scalar) -> Glyph? {
        scalar.value < 0x180 ? latin[Int(scalar.value)] : others[scalar.value]
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
