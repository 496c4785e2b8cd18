import Layout
import Model

/// A line style with its color, as it is drawn in diagrams and legends.
struct LineDrawing {
    /// Of the dot that marks the initiator.
    static let dotRadius = 3.2

    let style: LineStyle
    let color: ColorToken

    init(_ line: LineStyle.ID) {
        style = line.style
        color = .line(line)
    }

    func elements(_ path: LinePath) -> [SVGElement] {
        var outer = stroke(path.data, style.width, color)
        outer.classes = ["line"]
        if style.cap != .butt {
            outer.attributes.append(.init(name: "stroke-linecap", value: style.cap.rawValue))
        }
        if !style.dashes.isEmpty {
            outer.attributes.append(.init(name: "stroke-dasharray", value: style.dashes.decimalText))
        }
        if let core = style.core { return [outer, stroke(path.data, core, .canvas)] }
        let needsHops = !style.dashes.isEmpty && style.cap == .butt && !path.hopData.text.isEmpty
        return needsHops ? [outer, stroke(path.hopData, style.width, color)] : [outer]
    }

    /// A straight piece of the line with its dot and head.
    func sample(from left: Double, to right: Double, y: Double) -> [SVGElement] {
        let (root, tip) = (Point(x: left, y: y), Point(x: right, y: y))
        guard let direction = Direction(from: root, to: tip) else { return [] }
        let path = LinePath(fromHeadOf: [root, tip], hops: [], head: style.head.inset, root: 0)
        return (path.map { elements($0) } ?? [])
            + style.head.elements(tip: tip, direction: direction, color: color)
            + [disc(root, Self.dotRadius, fill: color)]
    }

    private func stroke(_ data: PathData, _ width: Double, _ color: ColorToken) -> SVGElement {
        SVGElement(
            "path", fill: SVGElement.Paint.none, stroke: .token(color),
            ["d": data.text, "stroke-width": width.decimalText, "stroke-linejoin": "round"])
    }
}
