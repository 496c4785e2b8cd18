import Layout

/// A line of text as its element sets it.
struct SetText: Sendable, Hashable {
    var text: String
    /// Where the line begins, and its baseline.
    var origin: Point
    var style: TextStyle
    /// The advance width that the layout computed with, in points.
    var width: Double
    /// Added to every advance.
    var letterSpacing = 0.0
    /// Whether it stays centered where a reader's program sets it in another font.
    var isCentered = false

    /// `nil` where Inter's subset lacks one of the characters.
    var glyphs: [OutlineFont.Glyph]? {
        guard let font = FontOutlines.font(style.weight) else { return nil }
        var glyphs: [OutlineFont.Glyph] = []
        glyphs.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            guard let glyph = font.glyph(scalar) else { return nil }
            glyphs.append(glyph)
        }
        return glyphs
    }

    /// Appends the line as a path round the origin, in hundredths of a point.
    func appendOutline(_ glyphs: [OutlineFont.Glyph], to bytes: inout [UInt8]) {
        guard let font = FontOutlines.font(style.weight) else { return }
        let scale = style.size / font.unitsPerEm
        var path = OutlinePath()
        var x = 0.0
        for glyph in glyphs {
            for contour in glyph.contours { path.add(contour, x: x, scale: scale, to: &bytes) }
            x += Double(glyph.advance) * scale + letterSpacing
        }
    }
}
