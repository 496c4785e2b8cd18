import Graphviz
import Layout
import Model
import Testing

/// Machines that are one box with the one component that they hold, where room is short.
@Suite struct MergedBoxTests {
    private let composer = DiagramComposer(engine: GraphvizEngine())
    /// So little that every text in them is small.
    private static let narrow = PictureRooms([Size(width: 620, height: 380)])

    /// Machines with a service each, of which each calls the next.
    private static func chain(_ count: Int) -> ResolvedDiagram {
        let names = (0..<count).map { "service-\($0)" }
        return SampleDiagrams.diagram(
            "chain",
            nodes: names.map {
                SampleDiagrams.machine(Node.ID("on-\($0)"), "Machine", [SampleDiagrams.service(Node.ID($0), "Service")])
            },
            links: zip(names, names.dropFirst()).map { ("", Node.ID($0), Node.ID($1), "https") })
    }

    private static func merged(_ layout: DiagramLayout) -> [Node.ID] {
        layout.boxes.filter { $0.body != nil }.map(\.id).sorted()
    }

    @Test func aMachineWithOneServiceIsOneBoxWhereRoomIsShort() throws {
        let diagram = Self.chain(6)
        let layout = try composer.compose(diagram, in: Self.narrow)
        #expect(Self.merged(layout) == (0..<6).map { Node.ID("service-\($0)") })
        for box in layout.boxes {
            guard let body = box.body else { continue }
            let machine = try #require(layout.boxes.first { $0.id == box.parent })
            #expect(box.frame == machine.frame)
            let bar = try #require(machine.titleBar)
            #expect(bar.top == box.frame.top && bar.bottom == body.top && body.bottom == box.frame.bottom)
            // Each name is in its own part.
            for text in machine.texts { #expect(text.bounds.top > bar.top && text.bounds.bottom < bar.bottom) }
            for text in box.texts { #expect(text.bounds.top > body.top && text.bounds.bottom < body.bottom) }
        }
        for link in layout.links {
            for (end, point) in [(link.from, link.points.first), (link.to, link.points.last)] {
                let frame = try #require(layout.boxes.first { $0.id == end }?.frame)
                #expect(try frame.distance(to: #require(point)) < 0.5)
            }
        }
        let measures = DiagramMeasures(layout, in: Self.narrow)
        #expect(measures.avoidableDefectCount == 0)
        #expect(measures.titleBarCrossings == 0)
    }

    @Test func itIsLargerThanWithBoxesInBoxes() throws {
        let diagram = Self.chain(6)
        let found = try composer.compose(diagram, locked: nil, in: Self.narrow)
        var locked = try #require(found.locked)
        #expect(locked.isMerged)
        (locked.isMerged, locked.isNarrow) = (false, false)
        let apart = try composer.compose(diagram, locked: locked, in: Self.narrow)
        #expect(Self.merged(apart.layout).isEmpty)
        #expect(apart.locked == locked)
        #expect(found.measures.smallestFont > 1.1 * apart.measures.smallestFont)
    }

    /// Long names are broken into more lines there in a long search, and a lock says so.
    @Test func namesAreNarrowWhereRoomIsShort() throws {
        var diagram = Self.chain(6)
        for index in diagram.nodes.indices { diagram.nodes[index].title = "Machine with quite a long name" }
        let composer = DiagramComposer(engine: GraphvizEngine(), effort: 2)
        let found = try composer.compose(diagram, locked: nil, in: Self.narrow)
        var locked = try #require(found.locked)
        #expect(locked.isMerged && locked.isNarrow)
        let again = try composer.compose(diagram, locked: locked, in: Self.narrow)
        #expect(again.layout == found.layout && again.locked == locked)
        locked.isNarrow = false
        let wide = try composer.compose(diagram, locked: locked, in: Self.narrow)
        #expect(wide.locked == locked)
        let width = { (layout: DiagramLayout) in layout.boxes.map(\.frame.width).max() ?? 0 }
        #expect(width(found.layout) < width(wide.layout))
        #expect(try composer.compose(diagram).boxes.map(\.frame.width).max() ?? 0 >= width(wide.layout))
    }

    @Test func whereThereIsRoomItIsNot() throws {
        let found = try composer.compose(Self.chain(6), locked: nil)
        #expect(Self.merged(found.layout).isEmpty)
        #expect(found.locked?.isMerged == false)
        #expect(found.measures.smallestFont >= 14)
    }

    /// A decision stays when the diagram is edited.
    @Test func anEditedDiagramKeepsIt() throws {
        let locked = try composer.compose(Self.chain(6), locked: nil, in: Self.narrow).locked
        let edited = try composer.compose(Self.chain(7), locked: locked)
        #expect(Self.merged(edited.layout).count == 7)
        #expect(edited.locked?.isMerged == true)
    }

    /// What would be lost in one box stays two.
    @Test func whatIsMoreThanOneStaysApart() throws {
        func machine(_ id: Node.ID, _ parts: Int = 1, isStack: Bool = false) -> ResolvedNode {
            SampleDiagrams.machine(
                id, "Machine", (1...parts).map { SampleDiagrams.service(Node.ID("\(id.text)-\($0)"), "Service") },
                isStack: isStack)
        }
        var deep = machine("deep")
        deep.children[0].children = [SampleDiagrams.service("part", "Part")]
        let diagram = SampleDiagrams.diagram(
            "mixed",
            nodes: [
                machine("plain"), machine("two", 2), machine("many", isStack: true), machine("called"), machine("busy"),
                deep,
            ],
            links: [
                ("", "plain-1", "two-1", "https"), ("", "two-2", "many-1", "https"), ("", "plain-1", "called", "https"),
                ("", "called-1", "busy-1", "https"), ("", "busy-1", "busy-1", "https"), ("", "busy-1", "part", "https"),
            ])
        let layout = try composer.compose(diagram, in: Self.narrow)
        #expect(Self.merged(layout) == ["plain-1"])
    }
}
