import Layout

/// A command of a path, with absolute coordinates in points.
package enum PathStep: Sendable, Hashable {
    case move(Point)
    case line(Point)
    /// Of an ellipse with radii along the axes, at most a half of it; clockwise as it is seen, y being down.
    case arc(rx: Double, ry: Double, clockwise: Bool, to: Point)
}

extension PathData {
    init(_ steps: [PathStep]) {
        for step in steps {
            switch step {
            case .move(let point): move(to: point)
            case .line(let point): line(to: point)
            case .arc(let rx, let ry, let clockwise, let point): arc(rx: rx, ry: ry, clockwise: clockwise, to: point)
            }
        }
    }
}
