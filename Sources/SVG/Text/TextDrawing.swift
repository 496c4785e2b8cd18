import Layout

extension TextStyle {
    /// The size and weight of most text, which the root of a picture states.
    static let inherited = TextStyle(size: 15, weight: .medium)
}

extension TextRun {
    func drawn(_ color: ColorToken, letterSpacing: Double = 0) -> SVGElement {
        SVGElement(
            line: SetText(text: text, origin: origin, style: style, width: width, letterSpacing: letterSpacing), color)
    }

    /// A line of text with the width that `TextMetrics` computes for it.
    init(_ text: String, _ style: TextStyle, x: Double, baseline: Double) {
        self.init(
            text: text, origin: Point(x: x, y: baseline), style: style, width: TextMetrics.width(text, style))
    }
}

/// Text centered on a point.
func centeredText(_ text: String, _ style: TextStyle, on center: Point, color: ColorToken) -> SVGElement {
    let width = TextMetrics.width(text, style)
    let origin = Point(x: center.x - width / 2, y: center.y + 0.36 * style.size)
    return SVGElement(
        line: SetText(text: text, origin: origin, style: style, width: width, isCentered: true), color)
}

extension SVGElement {
    fileprivate init(line: SetText, _ color: ColorToken) {
        self.init("text", fill: color, text: line.text)
        setText = line
    }
}
