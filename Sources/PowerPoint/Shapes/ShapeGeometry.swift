/// The outline of a shape.
enum ShapeGeometry: Sendable, Hashable {
    /// One that PowerPoint has, with its adjustments.
    case preset(String, [Int])
    case free(FreeForm)

    static let rectangle = ShapeGeometry.preset("rect", [])
    static let ellipse = ShapeGeometry.preset("ellipse", [])

    /// - Parameter radius: of its corners.
    static func rounded(_ frame: SlideRect, radius: Int) -> ShapeGeometry {
        .preset("roundRect", [adjustment(frame, radius)])
    }

    /// With round corners only above.
    static func roundedAbove(_ frame: SlideRect, radius: Int) -> ShapeGeometry {
        .preset("round2SameRect", [adjustment(frame, radius), 0])
    }

    private static func adjustment(_ frame: SlideRect, _ radius: Int) -> Int {
        min(radius * 100_000 / max(min(frame.width, frame.height), 1), 50_000)
    }
}

/// An outline of its own, from the upper left corner of its frame.
struct FreeForm: Sendable, Hashable {
    enum Step: Sendable, Hashable {
        case move(SlidePoint)
        case line(SlidePoint)
        case curve(SlidePoint, SlidePoint, SlidePoint)
        /// A part of an ellipse with radii along the axes; angles in 60,000ths of a degree, clockwise.
        case arc(rx: Int, ry: Int, start: Int, sweep: Int)
        case close
    }

    /// Where connectors are glued.
    struct Site: Sendable, Hashable {
        var point: SlidePoint
        /// In which direction a connector leaves, in 60,000ths of a degree, clockwise from the right.
        var angle: Int
    }

    struct Path: Sendable, Hashable {
        var steps: [Step]
        var isFilled = true
        var isStroked = true
    }

    var paths: [Path]
    var sites: [Site] = []
}
