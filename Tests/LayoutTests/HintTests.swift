import Graphviz
import Layout
import Model
import Testing

/// What an author wants of a layout, as far as it can be had.
@Suite struct HintTests {
    private let composer = DiagramComposer(engine: GraphvizEngine())

    @Test(
        arguments: [
            ["endpoint": "workstation"], ["top": "workstation"], ["child": "server"],
            ["endpoint": "child", "child": "top"],
        ] as [[Node.ID: Node.ID]]) func machinesStandAtOneHeight(_ level: [Node.ID: Node.ID]) throws
    {
        var diagram = SampleDiagrams.queryChannel
        diagram.hints.level = level
        let found = try composer.compose(diagram, locked: nil)
        #expect(found.measures.unmetHints == 0)
        #expect(found.measures.defectCount == 0)
        for (id, other) in level {
            let (a, b) = (try frame(id, found.layout), try frame(other, found.layout))
            #expect(a.top == b.top)
            #expect(a.right <= b.left || b.right <= a.left)
        }
        let again = try composer.compose(diagram, locked: found.locked)
        #expect(again.layout == found.layout)
    }

    @Test func aPersonAboveAMachineIsNoPartOfItsHeight() throws {
        var diagram = SampleDiagrams.broker
        diagram.hints.level = ["endpoint": "controller"]
        let found = try composer.compose(diagram, locked: nil)
        #expect(found.measures.unmetHints == 0)
        #expect(try frame("endpoint", found.layout).top == frame("controller", found.layout).top)
    }

    @Test func whatOneColumnHoldsIsNotAtOneHeight() throws {
        var diagram = SampleDiagrams.queryChannel
        diagram.hints.columns = ["top": 1, "child": 1]
        diagram.hints.level = ["child": "top"]
        #expect(try composer.compose(diagram, locked: nil).measures.unmetHints == 1)
    }

    @Test func aMachineIsOneBoxByWish() throws {
        var diagram = SampleDiagrams.queryChannel
        diagram.hints.merged = ["top", "endpoint"]
        let found = try composer.compose(diagram, locked: nil)
        let merged = { (layout: DiagramLayout) in layout.boxes.filter { $0.body != nil }.map(\.id) }
        #expect(merged(found.layout) == ["top-relay"])
        // The endpoint holds two components.
        #expect(found.measures.unmetHints == 2)
        // Others are merged only where room is short.
        #expect(found.locked?.isMerged == false)
        let again = try composer.compose(diagram, locked: found.locked)
        #expect(again.layout == found.layout)
        let small = try composer.compose(diagram, locked: nil, in: PictureRooms([Size(width: 620, height: 380)]))
        #expect(merged(small.layout).sorted() == ["browser", "top-relay"])
        #expect(small.locked?.isMerged == true)
    }

    private func frame(_ id: Node.ID, _ layout: DiagramLayout) throws -> Rect {
        try #require(layout.boxes.first { $0.id == id }?.frame)
    }
}
