import Layout
import Testing

@testable import SVG

@Suite struct LinePathTests {
    private let bent = [Point(x: 0, y: 0), Point(x: 100, y: 0), Point(x: 100, y: 50)]

    @Test func cornersAreRounded() throws {
        let path = try #require(LinePath(bent, start: 0, end: 0))
        #expect(path.data.text == "M0 0H91a9 9 0 0 1 9 9V50")
    }

    @Test func leftTurnsAreAnticlockwise() throws {
        let points = [Point(x: 0, y: 50), Point(x: 100, y: 50), Point(x: 100, y: 0)]
        #expect(try #require(LinePath(points, start: 0, end: 0)).data.text == "M0 50H91a9 9 0 0 0 9-9V0")
    }

    @Test func endsAreCutBack() throws {
        #expect(try #require(LinePath(bent, start: 10, end: 9)).data.text == "M10 0H91a9 9 0 0 1 9 9V41")
    }

    @Test func aCutGoesRoundACorner() throws {
        let points = [Point(x: 0, y: 0), Point(x: 6, y: 0), Point(x: 6, y: 50)]
        #expect(try #require(LinePath(points, start: 10, end: 0)).data.text == "M6 4V50")
    }

    @Test func shortRunsShareTheirLength() throws {
        let points = [Point(x: 0, y: 0), Point(x: 50, y: 0), Point(x: 50, y: 10), Point(x: 90, y: 10)]
        let path = try #require(LinePath(points, start: 0, end: 0))
        #expect(path.data.text == "M0 0H45a5 5 0 0 1 5 5 5 5 0 0 0 5 5H90")
    }

    @Test func hopsRiseWhicheverWayTheLineRuns() throws {
        let hop = [Hop(segment: 0, center: Point(x: 50, y: 0))]
        let right = try #require(LinePath([Point(x: 0, y: 0), Point(x: 100, y: 0)], hops: hop, start: 0, end: 0))
        #expect(right.data.text == "M0 0H44.5a5.5 5.5 0 0 1 11 0H100")
        let left = try #require(LinePath([Point(x: 100, y: 0), Point(x: 0, y: 0)], hops: hop, start: 0, end: 0))
        #expect(left.data.text == "M100 0H55.5a5.5 5.5 0 0 0-11 0H0")
    }

    @Test func nearHopsAreOne() throws {
        let hops = [60.0, 50].map { Hop(segment: 0, center: Point(x: $0, y: 0)) }
        let path = try #require(LinePath([Point(x: 0, y: 0), Point(x: 100, y: 0)], hops: hops, start: 0, end: 0))
        #expect(path.data.text == "M0 0H44.5a10.5 5.5 0 0 1 21 0H100")
    }

    @Test func hopsThatDoNotFitAreLeftOut() throws {
        let hops = [3.0, 90].map { Hop(segment: 0, center: Point(x: $0, y: 0)) }
        #expect(try #require(LinePath(bent, hops: hops, start: 0, end: 0)).hopData.isEmpty)
    }

    @Test func hopsKeepTheirRunWhenOneBeforeItIsCutOff() throws {
        let points = [Point(x: 0, y: 0), Point(x: 0, y: 4), Point(x: 100, y: 4)]
        let path = try #require(
            LinePath(points, hops: [Hop(segment: 1, center: Point(x: 50, y: 4))], start: 8, end: 0))
        #expect(path.data.text == "M4 4H44.5a5.5 5.5 0 0 1 11 0H100")
    }

    @Test func nothingIsLeftOfAStub() {
        #expect(LinePath([Point(x: 0, y: 0), Point(x: 10, y: 0)], start: 5, end: 5) == nil)
        #expect(LinePath([Point(x: 0, y: 0)], start: 0, end: 0) == nil)
        #expect(LinePath([], start: 0, end: 0) == nil)
    }

    /// So that its dashes begin there with a whole one.
    @Test func aLineCanBeginAtItsHead() throws {
        let hops = [Hop(segment: 0, center: Point(x: 50, y: 0))]
        let path = try #require(LinePath(fromHeadOf: bent, hops: hops, head: 9, root: 10))
        #expect(path.data.text == "M100 41V9a9 9 0 0 0-9-9H55.5a5.5 5.5 0 0 0-11 0H10")
    }

    /// Dashes that are shifted along their line are drawn unshifted by LibreOffice.
    @Test func noPictureShiftsItsDashes() {
        let sketch = paletteSample()
        let drawing = DiagramDrawing(layout: sketch.layout, diagram: sketch.diagram)
        let picture = String(
            utf8: drawing.standaloneSVG(title: "", subtitle: "", description: "", idPrefix: "x"))
        #expect(picture.contains("stroke-dasharray") && !picture.contains("dashoffset"))
    }
}
