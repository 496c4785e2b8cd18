import Layout
import Model
import Testing

@testable import DrawIO

@Suite struct DrawIOCellTests {
    @Test(arguments: [(1.0, "1"), (-0.004, "0"), (12.345, "12.35"), (0.5, "0.5")])
    func numbersAreShort(_ value: Double, _ text: String) {
        #expect(DrawIOCell.number(value) == text)
    }

    @Test func aValueEndsNoEntry() {
        #expect(DrawIOStyle("text", ["a": "1;b=2"]).text == "text;a=1,b=2;")
    }

    /// Of a component that is one box with its machine only the name is a shape of its own, below the machine's.
    @Test func aPartOfOneBoxHasNoBorder() throws {
        func box(_ id: Node.ID, in parent: Node.ID?, bar: Rect?, body: Rect?) -> BoxShape {
            BoxShape(
                id: id, component: Component.ID(id.text), kind: parent == nil ? .machine : .service, parent: parent,
                depth: parent == nil ? 0 : 1, frame: Rect(x: 10, y: 20, width: 200, height: 70), titleBar: bar,
                body: body, texts: [], pictogram: .server, icon: Rect(x: 0, y: 0, width: 0, height: 0), isStack: false,
                stackChip: nil)
        }
        let layout = DiagramLayout(
            size: Size(width: 220, height: 100), zones: [],
            boxes: [
                box("m", in: nil, bar: Rect(x: 10, y: 20, width: 200, height: 35), body: nil),
                box("s", in: "m", bar: nil, body: Rect(x: 10, y: 55, width: 200, height: 35)),
            ], connectors: [], links: [])
        let cells = DrawIOCells(layout, of: ResolvedDiagram(id: "d"), .light).all
        let part = try #require(cells.first { $0.id == "box-s" })
        #expect(part.parent == "box-m")
        for entry in ["fillColor=none", "strokeColor=none", "spacingTop=35"] {
            #expect(part.style.text.contains(entry))
        }
    }
}
