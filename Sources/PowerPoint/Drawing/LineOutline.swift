import Layout
import SVG

/// A line with round corners and jumps as a free form.
enum LineOutline {
    /// - Returns: the outline, and its frame on the slide.
    static func form(_ path: LinePath, _ scale: SlideScale) -> (FreeForm, SlideRect) {
        var here = Point(x: 0, y: 0)
        let ends = path.steps.map { step -> Point in
            switch step {
            case .move(let p), .line(let p), .arc(_, _, _, let p): p
            }
        }
        var bounds = SlideRect(
            around: ends.map { point in
                let place = scale.point(point)
                return SlideRect(x: place.x, y: place.y, width: 0, height: 0)
            })
        // Jumps reach above the points between which they are.
        for (step, end) in zip(path.steps, ends) {
            if case .arc(let rx, let ry, _, _) = step, here.y == end.y, abs(here.x - end.x) > rx {
                let top = scale.point(Point(x: min(here.x, end.x), y: end.y - ry))
                bounds = SlideRect(around: [bounds, SlideRect(x: top.x, y: top.y, width: 0, height: 0)])
            }
            here = end
        }
        func place(_ p: Point) -> SlidePoint {
            let point = scale.point(p)
            return SlidePoint(x: point.x - bounds.x, y: point.y - bounds.y)
        }
        let steps = path.steps.indices.map { index -> FreeForm.Step in
            switch path.steps[index] {
            case .move(let point): return .move(place(point))
            case .line(let point): return .line(place(point))
            case .arc(let rx, let ry, let clockwise, let end):
                let arc = EllipseArc(from: ends[max(index - 1, 0)], to: end, rx: rx, ry: ry, isClockwise: clockwise)
                return arc.step(factor: scale.factor)
            }
        }
        return (FreeForm(paths: [.init(steps: steps, isFilled: false)]), bounds)
    }
}
