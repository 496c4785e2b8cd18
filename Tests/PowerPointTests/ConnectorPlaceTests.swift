import Testing

@testable import PowerPoint

/// Connectors take the ways of the lines that they stand for, by the formulas of PowerPoint's shapes.
@Suite struct ConnectorPlaceTests {
    private static func points(_ pairs: [(Int, Int)]) -> [SlidePoint] {
        pairs.map { SlidePoint(x: $0.0 * 10_000, y: $0.1 * 10_000) }
    }

    static let ways: [[(Int, Int)]] = [
        [(0, 0), (90, 0)], [(90, 40), (90, 7)], [(0, 0), (50, 0), (50, 70)], [(50, 70), (50, 0), (0, 0)],
        [(80, 10), (80, 90), (20, 90)], [(80, 90), (20, 90), (20, 10)],
        [(0, 0), (30, 0), (30, 50), (100, 50)], [(100, 50), (30, 50), (30, 0), (0, 0)],
        [(10, 90), (10, 40), (70, 40), (70, 5)], [(70, 5), (70, 40), (10, 40), (10, 90)],
        [(0, 0), (60, 0), (60, 50), (20, 50)], [(5, 5), (5, 60), (5 + 40, 60), (45, 20)],
        [(0, 0), (30, 0), (30, 50), (100, 50), (100, 90)], [(7, 3), (7, 40), (-20, 40), (-20, 90), (30, 90)],
        [(0, 0), (30, 0), (30, 50), (100, 50), (100, 90), (150, 90)],
        [(9, 90), (9, 40), (70, 40), (70, 60), (120, 60), (120, 5)],
        [(0, 0), (30, 0), (30, 50), (0, 50)], [(40, 10), (40, 30), (90, 30), (90, 10)],
    ]

    @Test(arguments: ways.indices) func theWayIsTheLines(_ index: Int) throws {
        let way = Self.points(Self.ways[index])
        let place = try #require(ConnectorPlace(way))
        let drawn = Self.way(of: place)
        try #require(drawn.count == way.count)
        for (a, b) in zip(drawn, way) {
            #expect(abs(a.x - b.x) <= 1300 && abs(a.y - b.y) <= 1300, "\(place) draws \(drawn), not \(way)")
        }
    }

    @Test func someWaysHaveNoConnector() {
        #expect(ConnectorPlace(Self.points([(0, 0)])) == nil)
        #expect(ConnectorPlace(Self.points([(0, 0), (10, 0), (20, 10)])) == nil)
        let bends = [(0, 0), (10, 0), (10, 10), (20, 10), (20, 20), (30, 20), (30, 30)]
        #expect(ConnectorPlace(Self.points(bends)) == nil)
    }

    /// As presetShapeDefinitions have it, flipped, then turned around the middle of the frame.
    private static func way(of place: ConnectorPlace) -> [SlidePoint] {
        let (w, h) = (Double(place.frame.width), Double(place.frame.height))
        let share = place.adjustments.map { Double($0) / 100_000 }
        let local: [(Double, Double)] =
            switch place.preset {
            case "bentConnector2": [(0, 0), (w, 0), (w, h)]
            case "bentConnector3": [(0, 0), (w * share[0], 0), (w * share[0], h), (w, h)]
            case "bentConnector4":
                [(0, 0), (w * share[0], 0), (w * share[0], h * share[1]), (w, h * share[1]), (w, h)]
            case "bentConnector5":
                [
                    (0, 0), (w * share[0], 0), (w * share[0], h * share[1]), (w * share[2], h * share[1]),
                    (w * share[2], h), (w, h),
                ]
            default: [(0, 0), (w, h)]
            }
        return local.map { x, y in
            let (fx, fy) = (place.flipsHorizontally ? w - x : x, place.flipsVertically ? h - y : y)
            let (dx, dy) = (fx - w / 2, fy - h / 2)
            let (tx, ty) = place.isTurned ? (-dy, dx) : (dx, dy)
            return SlidePoint(
                x: Int(Double(place.frame.x) + w / 2 + tx), y: Int(Double(place.frame.y) + h / 2 + ty))
        }
    }
}
