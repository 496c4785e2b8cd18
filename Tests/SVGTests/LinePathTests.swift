import Layout
import Testing

@testable import SVG

@Suite struct LinePathTests {
    private let bent = [Point(x: 0, y: 0), Point(x: 100, y: 0), Point(x: 100, y: 50)]

    @Test func cornersAreRounded() throws {
        let path = try #require(LinePath(bent, start: 0, end: 0))
        #expect(path.data.text == "M0 0L91 0A9 9 0 0 1 100 9L100 50")
    }

    @Test func leftTurnsAreAnticlockwise() throws {
        let points = [Point(x: 0, y: 50), Point(x: 100, y: 50), Point(x: 100, y: 0)]
        #expect(try #require(LinePath(points, start: 0, end: 0)).data.text == "M0 50L91 50A9 9 0 0 0 100 41L100 0")
    }

    @Test func endsAreCutBack() throws {
        #expect(try #require(LinePath(bent, start: 10, end: 9)).data.text == "M10 0L91 0A9 9 0 0 1 100 9L100 41")
    }

    @Test func aCutGoesRoundACorner() throws {
        let points = [Point(x: 0, y: 0), Point(x: 6, y: 0), Point(x: 6, y: 50)]
        #expect(try #require(LinePath(points, start: 10, end: 0)).data.text == "M6 4L6 50")
    }

    @Test func shortRunsShareTheirLength() throws {
        let points = [Point(x: 0, y: 0), Point(x: 50, y: 0), Point(x: 50, y: 10), Point(x: 90, y: 10)]
        let path = try #require(LinePath(points, start: 0, end: 0))
        #expect(path.data.text == "M0 0L45 0A5 5 0 0 1 50 5L50 5A5 5 0 0 0 55 10L90 10")
    }

    @Test func hopsRiseWhicheverWayTheLineRuns() throws {
        let hop = [Hop(segment: 0, center: Point(x: 50, y: 0))]
        let right = try #require(LinePath([Point(x: 0, y: 0), Point(x: 100, y: 0)], hops: hop, start: 0, end: 0))
        #expect(right.data.text == "M0 0L44.5 0A5.5 5.5 0 0 1 55.5 0L100 0")
        let left = try #require(LinePath([Point(x: 100, y: 0), Point(x: 0, y: 0)], hops: hop, start: 0, end: 0))
        #expect(left.data.text == "M100 0L55.5 0A5.5 5.5 0 0 0 44.5 0L0 0")
    }

    @Test func nearHopsAreOne() throws {
        let hops = [60.0, 50].map { Hop(segment: 0, center: Point(x: $0, y: 0)) }
        let path = try #require(LinePath([Point(x: 0, y: 0), Point(x: 100, y: 0)], hops: hops, start: 0, end: 0))
        #expect(path.data.text == "M0 0L44.5 0A10.5 5.5 0 0 1 65.5 0L100 0")
    }

    @Test func hopsThatDoNotFitAreLeftOut() throws {
        let hops = [3.0, 90].map { Hop(segment: 0, center: Point(x: $0, y: 0)) }
        #expect(try #require(LinePath(bent, hops: hops, start: 0, end: 0)).hopData.text.isEmpty)
    }

    @Test func hopsKeepTheirRunWhenOneBeforeItIsCutOff() throws {
        let points = [Point(x: 0, y: 0), Point(x: 0, y: 4), Point(x: 100, y: 4)]
        let path = try #require(
            LinePath(points, hops: [Hop(segment: 1, center: Point(x: 50, y: 4))], start: 8, end: 0))
        #expect(path.data.text == "M4 4L44.5 4A5.5 5.5 0 0 1 55.5 4L100 4")
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
        #expect(path.data.text == "M100 41L100 9A9 9 0 0 0 91 0L55.5 0A5.5 5.5 0 0 0 44.5 0L10 0")
    }

    /// Dashes that are shifted along their line are drawn unshifted by LibreOffice.
    @Test func noPictureShiftsItsDashes() {
        let sketch = paletteSample()
        let drawing = DiagramDrawing(layout: sketch.layout, diagram: sketch.diagram)
        let picture = drawing.standaloneSVG(title: "", subtitle: "", description: "", idPrefix: "x")
        #expect(picture.contains("stroke-dasharray") && !picture.contains("dashoffset"))
    }
}
