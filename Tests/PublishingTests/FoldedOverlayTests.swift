import Graphviz
import Layout
import Model
import SVG
import Testing

@testable import Publishing

/// What changed in a diagram that is folded is found in its overview, and shown in its parts.
@Suite struct FoldedOverlayTests {
    private static func machine(_ id: Node.ID) -> ResolvedNode {
        ResolvedNode(id: id, component: Component.ID(id.text), title: id.text, kind: .machine)
    }

    private static func link(_ from: Node.ID, _ to: Node.ID) -> Link {
        Link(id: Link.ID("\(from)-\(to)"), paths: [], from: from, to: to, channel: "web")
    }

    /// Of a diagram with the machines a, b, c, d and e: the overview, a part with a, b and c, and one with d.
    private static var pictures: [ResolvedDiagram] {
        var overview = ResolvedDiagram(
            id: "all", nodes: [machine("group_all.left"), machine("group_all.right"), machine("e")])
        overview.links = [link("group_all.left", "group_all.right")]
        overview.links[0].id = "c-d"
        overview.folded = FoldedView(
            whole: "all", details: ["group_all.left": "all.left", "group_all.right": "all.right"])
        var left = ResolvedDiagram(id: "all.left", nodes: ["a", "b", "c", "d"].map(machine))
        left.links = [link("a", "b"), link("c", "d")]
        left.folded = FoldedView(whole: "all", details: ["d": "all.right"], neighbours: ["d"])
        var right = ResolvedDiagram(id: "all.right", nodes: ["d", "c"].map(machine))
        right.links = [link("c", "d")]
        right.folded = FoldedView(whole: "all", details: ["c": "all.left"], neighbours: ["c"])
        return [overview, left, right]
    }

    private static func parts(
        _ nodes: [Node.ID: DiagramOverlay.State], _ links: [Link.ID: DiagramOverlay.State] = [:]
    ) -> [Diagram.ID: DiagramOverlay] {
        let whole = DiagramOverlay(diagram: ResolvedDiagram(id: "all", nodes: []), nodes: nodes, links: links)
        let parts = FoldedOverlay(whole, pictures: pictures).parts
        return Dictionary(uniqueKeysWithValues: parts.map { ($0.diagram.id, $0) })
    }

    @Test func aChangeInsideAGroupIsMarkedInTheOverview() {
        for parts in [Self.parts(["b": .added]), Self.parts([:], ["a-b": .removed])] {
            #expect(parts.keys.sorted() == ["all", "all.left"])
            #expect(parts["all"]?.nodes == ["group_all.left": .changed])
            #expect(parts["all"]?.links.isEmpty == true)
        }
        #expect(Self.parts(["b": .added])["all.left"]?.nodes == ["b": .added])
        #expect(Self.parts([:], ["a-b": .removed])["all.left"]?.links == ["a-b": .removed])
    }

    @Test func aLinkBetweenGroupsIsALineOfEach() {
        let parts = Self.parts([:], ["c-d": .changed])
        #expect(parts.keys.sorted() == ["all", "all.left", "all.right"])
        for part in parts.values {
            #expect(part.nodes.isEmpty)
            #expect(part.links == ["c-d": .changed])
        }
    }

    @Test func aGroupThatIsNewOrGoneIsMarkedAsThat() {
        #expect(Self.parts(["d": .added])["all"]?.nodes == ["group_all.right": .added])
        let gone = Self.parts(["a": .removed, "b": .removed, "c": .removed])
        #expect(gone["all"]?.nodes == ["group_all.left": .removed])
    }

    /// Links between two groups are one line.
    @Test(
        arguments: [
            (["old": nil, "new": .added], "≠"), (["old": .added, "new": .added], "+"),
            (["old": .removed, "new": .removed], "−"),
            (["old": .removed, "new": .added], "≠"),
        ] as [([Link.ID: DiagramOverlay.State?], String)])
    func whatALineStandsForIsMarkedAtTheLine(_ states: [Link.ID: DiagramOverlay.State?], _ sign: String) throws {
        var diagram = Self.pictures[0]
        diagram.channels = [
            ResolvedChannel(
                id: "web", title: "Web", numbers: [.single(443)], transports: [.tcp], applicationProtocol: "HTTPS",
                line: LineStyle.ID(slot: 0))
        ]
        diagram.links = states.keys.sorted().map { id in
            var link = Self.link("group_all.left", "group_all.right")
            link.id = id
            return link
        }
        let layout = try DiagramComposer(engine: GraphvizEngine()).compose(diagram)
        let overlay = DiagramOverlay(diagram: diagram, nodes: [:], links: states.compactMapValues { $0 })
        #expect(layout.links.map { overlay.atLines(of: layout).links[$0.id]?.sign } == [sign])
    }

    @Test func whereNothingChangedThereIsNoPicture() {
        #expect(Self.parts(["e": .changed]).keys.sorted() == ["all"])
        #expect(Self.parts([:]).isEmpty)
    }
}
