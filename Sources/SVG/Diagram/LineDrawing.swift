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

    private init(_ style: LineStyle, _ color: ColorToken) {
        self.style = style
        self.color = color
    }

    /// Of the line that stands for many.
    static let carrier = LineDrawing(.carrier, .faintInk)

    func elements(_ path: LinePath) -> [SVGElement] {
        var outer = stroke(path.data, style.width, color)
        outer.classes = "line"
        if style.cap != .butt { outer.set("stroke-linecap", .text(style.cap.rawValue)) }
        if !style.dashes.isEmpty { outer.set("stroke-dasharray", .numbers(style.dashes)) }
        if let core = style.core { return [outer, stroke(path.data, core, .canvas)] }
        let needsHops = !style.dashes.isEmpty && style.cap == .butt && !path.hopSteps.isEmpty
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
        SVGElement("path", stroke: color, ["d": .path(data), "stroke-width": .number(width)])
    }
}
