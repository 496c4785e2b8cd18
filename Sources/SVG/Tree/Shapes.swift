import Layout

extension Rect {
    /// As the `data-box` of what it encloses: left, top, width and height.
    var dataBox: String { [x, y, width, height].decimalText }

    func drawn(
        class classes: String = "", radius: Double = 0, fill: ColorToken, stroke: ColorToken? = nil,
        width strokeWidth: Double = 1.25, dashes: [Double] = []
    ) -> SVGElement {
        var element = SVGElement(
            "rect", fill: .token(fill), stroke: stroke.map(SVGElement.Paint.token),
            ["x": x.decimalText, "y": y.decimalText, "width": width.decimalText, "height": height.decimalText])
        if !classes.isEmpty { element.classes = [classes] }
        if radius > 0 { element.attributes.append(.init(name: "rx", value: radius.decimalText)) }
        if stroke != nil { element.attributes.append(.init(name: "stroke-width", value: strokeWidth.decimalText)) }
        if !dashes.isEmpty { element.attributes.append(.init(name: "stroke-dasharray", value: dashes.decimalText)) }
        return element
    }
}

/// A circle, with a border if `stroke` is given.
func disc(_ center: Point, _ radius: Double, fill: ColorToken, stroke: ColorToken? = nil) -> SVGElement {
    var element = SVGElement(
        "circle", fill: .token(fill), stroke: stroke.map(SVGElement.Paint.token),
        ["cx": center.x.decimalText, "cy": center.y.decimalText, "r": radius.decimalText])
    if stroke != nil { element.attributes.append(.init(name: "stroke-width", value: "2")) }
    return element
}

/// A thin straight line that means nothing by itself.
func rule(from a: Point, to b: Point, color: ColorToken, width: Double = 1) -> SVGElement {
    SVGElement(
        "path", fill: SVGElement.Paint.none, stroke: .token(color),
        ["d": PathData.polyline([a, b]), "stroke-width": width.decimalText])
}
