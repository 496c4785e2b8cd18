import Editions
import Firewall
import Model
import SVG
import Testing

@testable import HTML

/// The edition in print.
@Suite struct PaperTests {
    private static func drawing(_ width: Double, _ height: Double) -> SlideDrawing {
        SlideDrawing(
            diagram: ResolvedDiagram(id: "d"), svg: LinkedSVG([]), fileName: "d.svg", width: width, height: height,
            legend: [])
    }

    private static func steps(_ count: Int) -> [HTMLNode] {
        let text = String(repeating: "twelve chars ", count: 12)
        return [element("ol") { (0..<count).map { _ in element("li") { text } } }]
    }

    private static func size(_ drawing: SlideDrawing, steps count: Int, isFirst: Bool = true) -> (Int, Bool) {
        let size = PaperSize(
            drawing, isFirst: isFirst, summary: "S.", notices: [], steps: count == 0 ? [] : steps(count))
        return (Int(size.name.dropFirst(2)) ?? 0, size.holdsSteps)
    }

    @Test func `a drawing leaves room for its steps, as far as it can be read`() {
        let drawing = Self.drawing(1000, 550)
        let (alone, _) = Self.size(drawing, steps: 0)
        let (beside, holds) = Self.size(drawing, steps: 6)
        #expect(holds && beside < alone && beside * 20 >= 341)
        let (apart, holdsMany) = Self.size(drawing, steps: 20)
        #expect(!holdsMany && apart == alone)
    }

    @Test func `a drawing is no wider than the page, and hardly larger than on a screen`() {
        #expect(Self.size(Self.drawing(2000, 600), steps: 0).0 * 20 <= 600 * 956 / 2000)
        #expect(Self.size(Self.drawing(200, 100), steps: 0).0 * 20 <= 110)
        #expect(Self.size(Self.drawing(700, 900), steps: 0, isFirst: false).0 * 20 <= 330)
        #expect(Self.size(Self.drawing(0, 0), steps: 3).0 == 1)
    }

    @Test func `contents have numbers only where they are known`() {
        let context = EditionContext(
            FlowMatrix(EditionIndex(SampleSite.edition)), changes: nil, in: SiteContext(SampleSite.site))
        let plain = String(decoding: PaperPage(context).envelope().head, as: UTF8.self)
        #expect(plain.contains("<nav class=\"toc\"") && !plain.contains("class=\"number\""))
        let numbered = String(
            decoding: PaperPage(context, numbers: PaperNumbers(["front": 2, "appendix:ports": 14])).envelope().head,
            as: UTF8.self)
        #expect(numbered.contains("<span class=\"number\">2</span>") && numbered.contains(">14</span>"))
        #expect(numbered.contains("<span class=\"number\">–</span>"))
    }

    @Test func `what the site has on other pages follows the slides`() throws {
        let paper = try Markup(try #require(SampleSite.files().last).text)
        for id in ["firewall", "ports", "components"] { #expect(paper.ids.contains("appendix:\(id)")) }
        // References lead to the rows there, and every address on the page to a place on it.
        let places = paper.named("a").compactMap { $0["href"] }.filter { $0.hasPrefix("#") }
        #expect(places.contains { $0.hasPrefix("#ports:") } && places.contains { $0.hasPrefix("#flow:") })
        let ids = Set(paper.ids)
        #expect(places.allSatisfy { ids.contains(String($0.dropFirst())) })
    }
}
