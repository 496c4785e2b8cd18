import Layout
import Model

/// Where title, drawing and legend are in a picture of its own, in points of the picture.
package struct PictureFrame: Sendable {
    package var size: Size
    package var header: PictureHeader
    package var drawingOrigin: Point
    /// Of the drawing; text outside it is not scaled.
    package var scale: Double
    var legend: Legend?
    /// In points of the picture.
    package var legendOrigin: Point
    package var legendScale = 1.0

    /// The legend in its own points, before `legendScale`; `nil` where none is shown.
    package var placedLegend: PlacedLegend? {
        legend?.placed(at: Point(x: legendOrigin.x / legendScale, y: legendOrigin.y / legendScale))
    }

    static let margin = PictureHeader.margin
}

extension DiagramLayout {
    /// Where something is drawn.
    var occupied: [Rect] {
        zones.map(\.frame)
            + boxes.filter { $0.depth == 0 }.map { $0.frame.union($0.frame.offset(dx: 7, dy: -7)) }
            + links.flatMap { link in
                link.badges.map {
                    Rect(x: $0.center.x, y: $0.center.y, width: 0, height: 0).inset(by: -$0.radius)
                }
                    + (link.plate.map { [$0.frame] } ?? [])
                    + zip(link.points, link.points.dropFirst()).map { a, b in
                        Rect(
                            left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x), bottom: max(a.y, b.y)
                        ).inset(by: -6)
                    }
            }
    }
}
