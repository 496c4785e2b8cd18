import Layout

extension Rect {
    /// As the `data-box` of what it encloses: left, top, width and height.
    var dataBox: SVGElement.Value { .numbers([x, y, width, height]) }

    func drawn(
        class classes: String = "", radius: Double = 0, fill: ColorToken? = nil, stroke: ColorToken? = nil,
        width strokeWidth: Double = StrokeWidth.inherited, dashes: [Double] = []
    ) -> SVGElement {
        var element = SVGElement(
            "rect", class: classes, fill: fill, stroke: stroke,
            ["x": .number(x), "y": .number(y), "width": .number(width), "height": .number(height)])
        if radius > 0 { element.set("rx", .number(radius)) }
        if stroke != nil { element.set(strokeWidth: strokeWidth) }
        if !dashes.isEmpty { element.set("stroke-dasharray", .numbers(dashes)) }
        return element
    }
}

/// The widths of the borders of boxes, in points.
enum StrokeWidth {
    /// Of most strokes, which the root of a picture states.
    static let inherited = 1.5
    /// Of what is in a box.
    static let inner = 1.25
}

extension SVGElement {
    mutating func set(strokeWidth: Double) {
        if strokeWidth != StrokeWidth.inherited { set("stroke-width", .number(strokeWidth)) }
    }
}

/// A circle, with a border if `stroke` is given.
func disc(_ center: Point, _ radius: Double, fill: ColorToken, stroke: ColorToken? = nil) -> SVGElement {
    var element = SVGElement(
        "circle", fill: fill, stroke: stroke,
        ["cx": .number(center.x), "cy": .number(center.y), "r": .number(radius)])
    if stroke != nil { element.set(strokeWidth: 2) }
    return element
}

/// A thin straight line that means nothing by itself.
func rule(from a: Point, to b: Point, color: ColorToken, width: Double = 1) -> SVGElement {
    SVGElement(
        "path", stroke: color, ["d": .path(PathData.polyline([a, b])), "stroke-width": .number(width)])
}
