import Layout
import Model
import Testing

@testable import PowerPoint

/// Two boxes far from each other, with a line that turns between them.
@Suite struct RegionTests {
    private static let layout = DiagramLayout(
        size: Size(width: 2000, height: 300),
        zones: [],
        boxes: [
            box("a", Rect(x: 0, y: 0, width: 200, height: 80)), box("b", Rect(x: 1800, y: 200, width: 200, height: 80)),
        ],
        connectors: [],
        links: [
            LinkShape(
                id: "a-b", paths: ["x"], from: "a", to: "b", channel: "web", data: .both,
                points: [
                    Point(x: 200, y: 40), Point(x: 1000, y: 40), Point(x: 1000, y: 240), Point(x: 1800, y: 240),
                ], badges: [Badge(path: "x", center: Point(x: 1000, y: 140), radius: 11)],
                hops: [Hop(segment: 2, center: Point(x: 1790, y: 240)), Hop(segment: 0, center: Point(x: 600, y: 40))])
        ])

    private static func box(_ id: Node.ID, _ frame: Rect) -> BoxShape {
        BoxShape(
            id: id, component: Component.ID(id.text), kind: .machine, parent: nil, depth: 0, frame: frame,
            titleBar: nil,
            texts: [], pictogram: .server, icon: Rect(x: 0, y: 0, width: 0, height: 0), isStack: false, stackChip: nil)
    }

    @Test func whatDoesNotFitIsDivided() {
        let wide = LayoutRegions(layout: Self.layout, room: Size(width: 3000, height: 500)).all
        #expect(wide.map { $0.tops.map(\.id) } == [["a", "b"]])
        let narrow = LayoutRegions(layout: Self.layout, room: Size(width: 600, height: 300)).all
        #expect(narrow.map { $0.tops.map(\.id) } == [["a"], ["b"]])
    }

    @Test func aLineThatLeadsOutEndsAtTheEdge() throws {
        let regions = LayoutRegions(layout: Self.layout, room: Size(width: 600, height: 300)).all
        let first = RegionLayout(Self.layout, regions[0])
        let out = try #require(first.layout.links.first)
        #expect(out.points.count == 2 && out.points[0] == Point(x: 200, y: 40))
        #expect(out.points[1].y == 40 && out.points[1].x == first.frame.right && first.cuts["a-b"] == .end)
        #expect(out.badges.isEmpty && out.hops.isEmpty)
        #expect(first.exits.map(\.box) == ["b"] && first.exits.map(\.letters) == [["x"]])

        let second = RegionLayout(Self.layout, regions[1])
        let into = try #require(second.layout.links.first)
        #expect(into.points == [Point(x: second.frame.left, y: 240), Point(x: 1800, y: 240)])
        #expect(second.cuts["a-b"] == .start && into.hops.map(\.segment) == [0])
        #expect(second.exits.map(\.direction) == [Point(x: -1, y: 0)])
    }
}
