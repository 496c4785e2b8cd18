import Layout
import Model
import Testing

@testable import SVG

@Suite struct LinkOrderTests {
    private func link(_ id: Link.ID, y: Double, badge: (Double, Double)) -> LinkShape {
        LinkShape(
            id: id, paths: ["a"], from: "x", to: "y", channel: "c", data: .both,
            points: [Point(x: 0, y: y), Point(x: 100, y: y)],
            badges: [Badge(path: "a", center: Point(x: badge.0, y: badge.1), radius: 11.5)])
    }

    @Test func linesComeBelowBadgesThatTheyPass() {
        let links = [
            link("first", y: 0, badge: (50, 0)), link("far", y: 90, badge: (50, 90)),
            link("under-first", y: 10, badge: (90, 40)),
        ]
        #expect(links.paintingOrder().map(\.id) == ["far", "under-first", "first"])
    }

    @Test func orderIsKeptWhereNothingMeets() {
        let links = [
            link("a", y: 0, badge: (5, 0)), link("b", y: 50, badge: (5, 50)), link("c", y: 99, badge: (5, 99)),
        ]
        #expect(links.paintingOrder() == links)
    }

    @Test func linksThatPassEachOtherKeepTheirOrder() {
        let links = [link("a", y: 0, badge: (50, 0)), link("b", y: 5, badge: (50, 5))]
        #expect(links.paintingOrder() == links)
    }
}
