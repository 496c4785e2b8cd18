import Layout

/// A line of text as its element sets it.
struct SetText: Sendable, Hashable {
    var text: String
    /// Where the line begins, and its baseline.
    var origin: Point
    var style: TextStyle
    /// Added to every advance.
    var letterSpacing: Double

    /// The line as a path round the origin, in hundredths of a point; `nil` where Inter's subset lacks one of the
    /// characters.
    var outline: String? {
        guard let font = FontOutlines.font(style.weight) else { return nil }
        let scale = style.size / font.unitsPerEm
        var path = OutlinePath()
        var x = 0.0
        for scalar in text.unicodeScalars {
            guard let glyph = font.glyph(scalar) else { return nil }
            for contour in glyph.contours {
                path.add(contour.map { ($0.isOnCurve, x + Double($0.x) * scale, -Double($0.y) * scale) })
            }
            x += Double(glyph.advance) * scale + letterSpacing
        }
        return path.text
    }
}
