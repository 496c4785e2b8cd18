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
    SVGElement(
        "text", fill: .token(color),
        [
            "x": center.x.decimalText, "y": (center.y + 0.36 * style.size).decimalText, "text-anchor": "middle",
            "font-size": style.size.decimalText, "font-weight": "\(style.weight.rawValue)",
            "data-width": TextMetrics.width(text, style).decimalText,
        ], text: text)
}
