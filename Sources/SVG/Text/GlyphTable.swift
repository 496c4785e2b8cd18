/// All glyphs of a font, ready to be written as paths.
struct GlyphTable: Sendable {
    let unitsPerEm: Double
    /// By character.
    private let latin: [OutlineFont.Glyph?]
    private let others: [UInt32: OutlineFont.Glyph]

    init(_ font: OutlineFont) {
        func glyph(_ value: UInt32) -> OutlineFont.Glyph? {
            guard var glyph = Unicode.Scalar(value).flatMap(font.glyph) else { return nil }
            glyph.contours = glyph.contours.compactMap(Self.beginningOnCurve)
            return glyph
        }
        unitsPerEm = font.unitsPerEm
        latin = (0..<0x180).map(glyph)
        let values = font.characters.filter { $0 >= 0x180 }
        others = Dictionary(uniqueKeysWithValues: values.compactMap { value in glyph(value).map { (value, $0) } })
    }

    /// `nil` where the font lacks the character.
    func glyph(_ scalar: Unicode.Scalar) -> OutlineFont.Glyph? {
        scalar.value < 0x180 ? latin[Int(scalar.value)] : others[scalar.value]
    }

    /// The same curve from its first point that is on it.
    ///
    /// - Returns: `nil` where no point is on the curve.
    private static func beginningOnCurve(_ contour: OutlineFont.Contour) -> OutlineFont.Contour? {
        contour.firstIndex(where: \.isOnCurve).map { Array(contour[$0...] + contour[..<$0]) }
    }
}
