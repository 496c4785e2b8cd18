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

    private static func box(_ id: Node.ID, _ frame: Rect, in parent: Node.ID? = nil) -> BoxShape {
        BoxShape(
            id: id, component: Component.ID(id.text), kind: .machine, parent: parent, depth: parent == nil ? 0 : 1,
            frame: frame,
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

    /// Holds four boxes below each other, of which the first talks to the last; another box talks to all of it, from below.
    private static let tall = DiagramLayout(
        size: Size(width: 300, height: 1400),
        zones: [],
        boxes: [box("all", Rect(x: 0, y: 0, width: 240, height: 1000))]
            + (0..<4).map {
                box(Node.ID("part-\($0)"), Rect(x: 20, y: 40 + Double($0) * 240, width: 200, height: 220), in: "all")
            }
            + [box("other", Rect(x: 0, y: 1300, width: 240, height: 80))],
        connectors: [],
        links: [
            LinkShape(
                id: "first-last", paths: ["a"], from: "part-0", to: "part-3", channel: "web", data: .both,
                points: [Point(x: 220, y: 100), Point(x: 230, y: 100), Point(x: 230, y: 900), Point(x: 220, y: 900)],
                badges: []),
            LinkShape(
                id: "other-all", paths: ["b"], from: "other", to: "all", channel: "web", data: .both,
                points: [Point(x: 120, y: 1300), Point(x: 120, y: 1000)], badges: []),
        ])

    @Test func oneBoxIsDividedByWhatItHolds() throws {
        let regions = LayoutRegions(layout: Self.tall, room: Size(width: 400, height: 600)).all
        #expect(regions.map { $0.tops.map(\.id) } == [["part-0", "part-1"], ["part-2", "part-3"], ["other"]])
        #expect(regions.map { $0.holder?.id } == ["all", "all", nil])
        #expect(regions[0].isBeside(regions[1]) && !regions[1].isBeside(regions[2]))

        let parts = regions.map { RegionLayout(Self.tall, $0) }
        #expect(
            parts.map { $0.layout.boxes.map(\.id) } == [
                ["all", "part-0", "part-1"], ["all", "part-2", "part-3"], ["other"],
            ])
        // Of the whole box there is what is around what it holds, and the line that ends at it there.
        #expect(parts[0].layout.boxes[0].frame.bottom < 540 && parts[1].layout.boxes[0].frame.bottom == 1000)
        #expect(
            parts.map { $0.layout.links.map(\.id) } == [["first-last"], ["first-last", "other-all"], ["other-all"]])
        #expect(parts[0].exits.map(\.box) == ["part-3"] && parts[1].exits.map(\.box) == ["part-0", "other"])
    }

    @Test func aBoxThatHoldsNothingStaysWhole() {
        let regions = LayoutRegions(layout: Self.layout, room: Size(width: 50, height: 50)).all
        #expect(regions.map { $0.tops.map(\.id) } == [["a"], ["b"]] && regions.allSatisfy { $0.holder == nil })
    }
}
