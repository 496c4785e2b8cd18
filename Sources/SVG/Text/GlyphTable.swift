/// All glyphs of a font, ready to be written as paths.
struct GlyphTable: Sendable {
    let unitsPerEm: Double
    /// By character.
    private let latin: [OutlineFont.Glyph?]
    private let others: [UInt32: OutlineFont.Glyph]

    init(_ font: OutlineFont) {
        func glyph(_ value: UInt32) -> OutlineFont.Glyph? {
            guard var glyph = Unicode.Scalar(value).flatMap(font.glyph) else { return nil }
            glyph.contours = glyph.contours.compactMap(Self.shortestWhenClosed)
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

    /// The same curve from that point on it to which the longest straight way leads, since closing a path draws this way
    /// without a command.
    ///
    /// - Returns: `nil` where no point is on the curve.
    private static func shortestWhenClosed(_ contour: OutlineFont.Contour) -> OutlineFont.Contour? {
        func saving(_ index: Int) -> Int {
            let (here, before) = (contour[index], contour[index == 0 ? contour.count - 1 : index - 1])
            guard before.isOnCurve else { return 0 }
            return [here.x - before.x, here.y - before.y].filter { $0 != 0 }.reduce(0) { $0 + "\($1.magnitude)".count }
        }
        let candidates = contour.indices.filter { contour[$0].isOnCurve }
        guard let first = candidates.first else { return nil }
        let start = candidates.dropFirst().reduce(first) { saving($1) > saving($0) ? $1 : $0 }
        return Array(contour[start...] + contour[..<start])
    }
}
