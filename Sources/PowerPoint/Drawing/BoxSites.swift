import Layout
import Model

/// Where lines end at the boxes of a diagram: the connection sites of their shapes.
struct BoxSites: Sendable {
    /// By box, in points of the drawing, each once.
    private let points: [Node.ID: [Point]]

    /// The sites that every shape has before those of its lines: above, left, below and right.
    private static let usual = 4

    init(_ layout: DiagramLayout) {
        var points: [Node.ID: [Point]] = [:]
        let known = Set(layout.boxes.map(\.id))
        for link in layout.links {
            for (box, point) in [(link.from, link.points.first), (link.to, link.points.last)] {
                guard known.contains(box), let point, points[box]?.contains(point) != true else { continue }
                points[box, default: []].append(point)
            }
        }
        self.points = points
    }

    /// - Returns: `nil` where no line ends there.
    func glue(_ point: Point, at box: Node.ID) -> SlideConnector.Glue? {
        points[box]?.firstIndex(of: point).map { .init(key: ShapeKey(text: box.text), site: Self.usual + $0) }
    }

    /// All sites of a box, from its upper left corner.
    func sites(of box: BoxShape, _ scale: SlideScale) -> [FreeForm.Site] {
        let frame = box.frame
        let usual = [
            Point(x: frame.center.x, y: frame.top), Point(x: frame.left, y: frame.center.y),
            Point(x: frame.center.x, y: frame.bottom), Point(x: frame.right, y: frame.center.y),
        ]
        let origin = scale.rect(frame)
        return (usual + (points[box.id] ?? [])).map { point in
            let place = scale.point(point)
            return FreeForm.Site(
                point: SlidePoint(x: place.x - origin.x, y: place.y - origin.y), angle: Self.angle(point, frame))
        }
    }

    /// Away from the nearest side.
    private static func angle(_ point: Point, _ frame: Rect) -> Int {
        let sides = [
            (frame.right - point.x, 0), (frame.bottom - point.y, 5_400_000), (point.x - frame.left, 10_800_000),
            (point.y - frame.top, 16_200_000),
        ]
        return sides.min { abs($0.0) < abs($1.0) }?.1 ?? 0
    }
}
