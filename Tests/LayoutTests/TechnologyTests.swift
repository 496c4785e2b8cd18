import Graphviz
import Layout
import Model
import Testing

/// The technology of a component, below its name.
@Suite struct TechnologyTests {
    private let composer = DiagramComposer(engine: GraphvizEngine())

    private static let diagram: ResolvedDiagram = {
        var diagram = SampleDiagrams.broker
        let names = ["Debian 12", "Go", "PostgreSQL 15 with a name that is much too long for a single line of text"]
        func describe(_ node: inout ResolvedNode, _ index: inout Int) {
            node.technology = names[index % names.count]
            index += 1
            for child in node.children.indices { describe(&node.children[child], &index) }
        }
        var index = 0
        for node in diagram.nodes.indices { describe(&diagram.nodes[node], &index) }
        return diagram
    }()

    @Test func boxesHaveRoomForIt() throws {
        let layout = try composer.compose(Self.diagram)
        #expect(DiagramMeasures(layout).defects.filter { $0.count > 0 }.map(\.name) == [])
        for node in Self.diagram.nodes.flatMap(\.subtree) {
            let box = try #require(layout.boxes.first { $0.id == node.id })
            #expect(box.details.map(\.text).joined(separator: " ") == node.technology)
            let bounds = box.allTexts.map(\.bounds)
            for (upper, lower) in zip(bounds, bounds.dropFirst()) { #expect(upper.bottom <= lower.top + 0.5) }
            for text in bounds { #expect(box.frame.union(text) == box.frame) }
            #expect(Set(box.allTexts.map(\.origin.x)).count == 1)
        }
    }

    @Test func withoutItABoxIsAsBefore() throws {
        let layout = try composer.compose(SampleDiagrams.broker)
        #expect(!layout.boxes.contains { !$0.details.isEmpty })
    }
}
