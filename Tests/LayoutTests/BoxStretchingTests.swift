import Graphviz
import Layout
import Model
import Testing

/// Boxes that are as high as it takes for straight lines to what stands beside them.
@Suite struct BoxStretchingTests {
    private static func machine(_ name: String) -> ResolvedNode {
        SampleDiagrams.machine(Node.ID("on-\(name)"), "Machine", [SampleDiagrams.service(Node.ID(name), "Service")])
    }

    /// A machine that calls others, which have nothing to do with each other.
    private static func star(_ count: Int) throws -> DiagramLayout {
        let names = (0..<count).map { "called-\($0)" }
        var diagram = SampleDiagrams.diagram(
            "star", nodes: [machine("caller")] + names.map(machine),
            links: names.map { ("", "caller", Node.ID($0), "https") })
        diagram.hints.columns = Dictionary(
            uniqueKeysWithValues: diagram.nodes.map { ($0.id, $0.id == "on-caller" ? 1 : 2) })
        diagram.hints.keepsLinesApart = true
        return try DiagramComposer(engine: GraphvizEngine()).compose(diagram)
    }

    @Test(arguments: [2, 3]) func everyLineOfAStarIsStraight(_ count: Int) throws {
        let layout = try Self.star(count)
        let measures = DiagramMeasures(layout)
        #expect(measures.defectCount == 0)
        #expect(measures.straightShare == 1)
        let frames = Dictionary(uniqueKeysWithValues: layout.boxes.map { ($0.id, $0.frame) })
        for link in layout.links {
            let target = try #require(frames[link.to])
            let end = try #require(link.points.last)
            #expect(abs(end.y - target.center.y) < 1)
        }
        // It is level with the first and the last of the others, and its name is in its middle.
        let caller = try #require(frames["on-caller"])
        let others = frames.filter { $0.key.text.hasPrefix("on-called") }.map(\.value)
        #expect(others.map(\.top).min() == caller.top)
        #expect(others.map(\.bottom).max() == caller.bottom)
        let service = try #require(layout.boxes.first { $0.id == "caller" })
        let text = try #require(service.texts.first).bounds
        #expect(abs(text.center.y - service.frame.center.y) < 4)
        #expect(abs(service.icon.center.y - service.frame.center.y) < 1)
    }

    /// Beside many a box does not become as high as the picture.
    @Test func aBoxIsNeverVeryHigh() throws {
        let layout = try Self.star(8)
        let service = try #require(layout.boxes.first { $0.id == "caller" })
        #expect(service.frame.height <= 350)
        #expect(DiagramMeasures(layout).defectCount == 0)
    }
}
