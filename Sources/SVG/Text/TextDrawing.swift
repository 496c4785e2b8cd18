import Layout

extension TextRun {
    func drawn(_ color: ColorToken, letterSpacing: Double? = nil) -> SVGElement {
        var element = SVGElement(
            "text", fill: .token(color),
            [
                "x": origin.x.decimalText, "y": origin.y.decimalText, "font-size": style.size.decimalText,
                "font-weight": "\(style.weight.rawValue)", "data-width": width.decimalText,
            ], text: text)
        if let letterSpacing {
            element.attributes.append(.init(name: "letter-spacing", value: letterSpacing.decimalText))
        }
        element.setText = SetText(text: text, origin: origin, style: style, letterSpacing: letterSpacing ?? 0)
        return element
    }

    /// A line of text with the width that `TextMetrics` gives it.
    init(_ text: String, _ style: TextStyle, x: Double, baseline: Double) {
        self.init(
            text: text, origin: Point(x: x, y: baseline), style: style, width: TextMetrics.width(text, style))
    }
}

/// Text centred on a point. It stays centred where a reader's program sets it in another font.
func centeredText(_ text: String, _ style: TextStyle, on center: Point, color: ColorToken) -> SVGElement {
    let width = TextMetrics.width(text, style)
    let baseline = center.y + 0.36 * style.size
    var element = SVGElement(
        "text", fill: .token(color),
        [
            "x": center.x.decimalText, "y": baseline.decimalText, "text-anchor": "middle",
            "font-size": style.size.decimalText, "font-weight": "\(style.weight.rawValue)",
            "data-width": width.decimalText,
        ], text: text)
    element.setText = SetText(
        text: text, origin: Point(x: center.x - width / 2, y: baseline), style: style, letterSpacing: 0)
    return element
}
