/// One line of text, anchored at the left end of its baseline.
package struct TextRun: Sendable, Hashable {
    package var text: String
    package var origin: Point
    package var style: TextStyle
    /// The advance width that the layout computed with.
    package var width: Double

    package init(text: String, origin: Point, style: TextStyle, width: Double) {
        self.text = text
        self.origin = origin
        self.style = style
        self.width = width
    }

    package mutating func move(dx: Double, dy: Double) {
        origin.x += dx
        origin.y += dy
    }

    /// The area that the glyphs cover: 0.74 em above and 0.22 em below the baseline.
    package var bounds: Rect {
        Rect(x: origin.x, y: origin.y - 0.74 * style.size, width: width, height: 0.96 * style.size)
    }
}
