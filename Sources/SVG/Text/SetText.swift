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

    /// A character of the line as its font draws it.
    struct PlacedGlyph {
        var character: Unicode.Scalar
        /// Of its origin from that of the line, in units of `OutlinePath`.
        var x: Double
        var outline: [UInt8]
    }

    /// `nil` where Inter's subset lacks one of the characters.
    var glyphs: [PlacedGlyph]? {
        let gap = letterSpacing * OutlinePath.unitsPerEm / style.size
        var glyphs: [PlacedGlyph] = []
        glyphs.reserveCapacity(text.utf8.count)
        var x = 0.0
        for character in text.unicodeScalars {
            guard let glyph = FontOutlines.glyph(character, style.weight) else { return nil }
            glyphs.append(PlacedGlyph(character: character, x: x, outline: glyph.outline))
            x += glyph.advance + gap
        }
        return glyphs
    }
}
