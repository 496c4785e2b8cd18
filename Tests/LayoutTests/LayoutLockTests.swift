import Graphviz
import Layout
import Model
import Synchronization
import Testing

/// What the search decided, kept and carried out again.
@Suite struct LayoutLockTests {
    private let composer = DiagramComposer(engine: GraphvizEngine())

    /// Says how often another engine was asked.
    private final class CountingEngine: LayoutEngine {
        private let engine = GraphvizEngine()
        private let count = Mutex(0)

        var placements: Int { count.withLock { $0 } }

        func place(_ request: PlacementRequest) throws(PlacementError) -> Placement {
            count.withLock { $0 += 1 }
            return try engine.place(request)
        }
    }

    private static let diagrams: [ResolvedDiagram] =
        SampleDiagrams.all.map(\.diagram) + (1...30).map { RandomDiagrams.diagram(seed: $0) }

    @Test(arguments: diagrams.indices) func aDecisionGivesTheSameLayoutAtOnce(_ index: Int) throws {
        let diagram = Self.diagrams[index]
        let decided = try composer.compose(diagram, locked: nil)
        #expect(try composer.compose(diagram) == decided.layout)
        let engine = CountingEngine()
        let again = try DiagramComposer(engine: engine).compose(diagram, locked: decided.locked)
        #expect(again.layout == decided.layout)
        #expect(again.measures == decided.measures)
        #expect(again.locked == decided.locked)
        #expect(engine.placements == 1)
    }

    @Test func aDecisionNamesEveryMachineOnce() throws {
        for diagram in Self.diagrams {
            let locked = try #require(try composer.compose(diagram, locked: nil).locked)
            let seated = Set(diagram.nodes.filter { $0.kind == .person && $0.at != nil }.map(\.id))
            #expect(
                locked.columns.joined().sorted() == diagram.nodes.map(\.id).filter { !seated.contains($0) }.sorted())
            #expect(locked.columns.allSatisfy { !$0.isEmpty })
        }
    }

    @Test func thereIsNothingToDecideWithoutMachines() throws {
        #expect(try composer.compose(ResolvedDiagram(id: "empty"), locked: nil).locked == nil)
    }

    // MARK: Edited diagrams

    /// The columns as they were, without what is not in the diagram.
    private func columns(_ locked: LockedArrangement?, without gone: Set<Node.ID>) -> [[Node.ID]] {
        (locked?.columns ?? []).map { $0.filter { !gone.contains($0) } }.filter { !$0.isEmpty }
    }

    @Test(arguments: SampleDiagrams.all.map(\.name)) func newTitlesMoveNothing(_ name: String) throws {
        var diagram = try #require(SampleDiagrams.all.first { $0.name == name }?.diagram)
        let old = try #require(try composer.compose(diagram, locked: nil).locked)
        diagram.nodes[1].title += " of the Company"
        let engine = CountingEngine()
        let new = try #require(try DiagramComposer(engine: engine).compose(diagram, locked: old).locked)
        #expect(new.columns == old.columns)
        #expect(new.above == old.above)
        #expect(new.digest != old.digest)
        #expect(engine.placements == 1)
        #expect(try composer.compose(diagram, locked: new).locked == new)
    }

    @Test(arguments: SampleDiagrams.all.map(\.name)) func whatGoesMovesNothing(_ name: String) throws {
        let diagram = try #require(SampleDiagrams.all.first { $0.name == name }?.diagram)
        let old = try #require(try composer.compose(diagram, locked: nil).locked)
        for gone in diagram.nodes where gone.kind != .person {
            let new = try composer.compose(SampleDiagrams.diagram(diagram, without: gone.id), locked: old).locked
            #expect(columns(new, without: []) == columns(old, without: [gone.id]), "\(gone.id)")
        }
    }

    @Test(arguments: SampleDiagrams.all.map(\.name)) func whatComesMovesNothing(_ name: String) throws {
        let diagram = try #require(SampleDiagrams.all.first { $0.name == name }?.diagram)
        for added in diagram.nodes where added.kind != .person {
            let before = SampleDiagrams.diagram(diagram, without: added.id)
            let old = try #require(try composer.compose(before, locked: nil).locked)
            let new = try composer.compose(diagram, locked: old)
            #expect(columns(new.locked, without: [added.id]) == old.columns, "\(added.id)")
            // Nothing moves only because the text becomes small.
            #expect(new.measures.avoidableDefectCount == 0, "\(added.id)")
            #expect(try composer.compose(diagram, locked: old) == new)
        }
    }

    @Test func editedRandomDiagramsAreNoWorse() throws {
        for seed in UInt64(1)...25 {
            let diagram = RandomDiagrams.diagram(seed: seed)
            let machines = diagram.nodes.filter { $0.kind != .person }
            let before = SampleDiagrams.diagram(diagram, without: machines[Int(seed) % machines.count].id)
            let old = try composer.compose(before, locked: nil).locked
            let new = try composer.compose(diagram, locked: old)
            let fresh = DiagramMeasures(try composer.compose(diagram))
            #expect(new.measures.avoidableDefectCount <= fresh.avoidableDefectCount, "seed \(seed)")
            let again = try composer.compose(diagram, locked: new.locked)
            #expect(again.layout == new.layout && again.locked == new.locked, "seed \(seed)")
        }
    }

    @Test func pinsHoldInAnEditedDiagram() throws {
        var diagram = SampleDiagrams.broker
        let old = try #require(try composer.compose(diagram, locked: nil).locked)
        diagram.hints.columns = ["endpoint": 0, "rc-broker": 1, "rc-server": 2, "controller": 2]
        let new = try #require(try composer.compose(diagram, locked: old).locked)
        #expect(new.columns.map { $0.sorted() } == [["endpoint"], ["rc-broker"], ["controller", "rc-server"]])
    }

    @Test func aDecisionForSomethingElseIsNone() throws {
        let other = try #require(try composer.compose(SampleDiagrams.broker, locked: nil).locked)
        let diagram = SampleDiagrams.diagram(SampleDiagrams.queryChannel, without: "endpoint")
        #expect(try composer.compose(diagram, locked: other) == composer.compose(diagram, locked: nil))
    }

    /// As after a merge in which both sides changed one diagram.
    @Test func aDecisionThatWasSpoiledIsMended() throws {
        let diagram = SampleDiagrams.queryChannel
        let sound = try #require(try composer.compose(diagram, locked: nil).locked)
        var spoiled = sound
        spoiled.columns[0] += ["gone", sound.columns[1][0]]
        spoiled.columns.append([])
        let mended = try #require(try composer.compose(diagram, locked: spoiled).locked)
        #expect(mended.columns.joined().sorted() == sound.columns.joined().sorted())
        #expect(mended.columns[0].contains(sound.columns[1][0]))
        var odd = sound
        odd.columnSeparation = 99
        var usual = sound
        usual.columnSeparation = nil
        #expect(try composer.compose(diagram, locked: odd).locked == usual)
        odd.columnSeparation = 112
        #expect(try composer.compose(diagram, locked: odd).locked == odd)
    }

    // MARK: What components hold

    private func contents(_ layout: DiagramLayout, of machine: Node.ID) throws -> [Node.ID] {
        let frame = try #require(layout.boxes.first { $0.id == machine }).frame
        return layout.boxes.filter { $0.id != machine && $0.frame.union(frame) == frame }
            .sorted { $0.frame.y < $1.frame.y }.map(\.id)
    }

    /// The machines on the right have the topics' order turned round.
    private var crossed: ResolvedDiagram {
        let topics = (1...5).map { SampleDiagrams.service(Node.ID("t\($0)"), "Topic \($0)") }
        let readers = (1...5).map { number in
            SampleDiagrams.machine(
                Node.ID("m\(number)"), "Reader \(number)",
                [SampleDiagrams.service(Node.ID("r\(number)"), "Service")])
        }
        var diagram = SampleDiagrams.diagram(
            "crossed", zones: [], nodes: [SampleDiagrams.machine("broker", "Broker", topics)] + readers,
            links: (1...5).map { ("", Node.ID("r\($0)"), Node.ID("t\(6 - $0)"), SampleDiagrams.channels[0].id) })
        for number in 2...5 { diagram.hints.below[Node.ID("m\(number)")] = Node.ID("m\(number - 1)") }
        return diagram
    }

    @Test func `services stand where their lines need them`() throws {
        let diagram = crossed
        let found = try composer.compose(diagram, locked: nil)
        #expect(found.measures.crossings == 0)
        #expect(try contents(found.layout, of: "broker") == ["t5", "t4", "t3", "t2", "t1"])
        #expect(found.locked?.inside == [["t5", "t4", "t3", "t2", "t1"]])
    }

    @Test func `an author can keep the order of services`() throws {
        var diagram = crossed
        let before = try composer.compose(diagram, locked: nil).locked
        diagram.hints.keepsOrder = true
        for locked in [nil, before] {
            let kept = try composer.compose(diagram, locked: locked)
            #expect(try contents(kept.layout, of: "broker") == ["t1", "t2", "t3", "t4", "t5"])
            #expect(kept.locked?.inside == [])
        }
    }

    @Test func `a lock without an order of services means the author's`() throws {
        let diagram = crossed
        var locked = try #require(try composer.compose(diagram, locked: nil).locked)
        locked.inside = []
        let drawn = try composer.compose(diagram, locked: locked)
        #expect(try contents(drawn.layout, of: "broker") == ["t1", "t2", "t3", "t4", "t5"])
        #expect(drawn.locked == locked)
    }

    @Test func `a new service moves no other`() throws {
        var diagram = crossed
        let locked = try composer.compose(diagram, locked: nil).locked
        diagram.nodes[0].children.insert(SampleDiagrams.service("new", "New topic"), at: 2)
        let drawn = try composer.compose(diagram, locked: locked)
        #expect(try contents(drawn.layout, of: "broker") == ["t5", "t4", "t3", "t2", "new", "t1"])
        diagram.nodes[0].children.removeAll { $0.id == "t4" }
        diagram.links.removeAll { $0.to == "t4" }
        let fewer = try composer.compose(diagram, locked: drawn.locked)
        #expect(try contents(fewer.layout, of: "broker") == ["t5", "t3", "t2", "new", "t1"])
        #expect(try composer.compose(diagram, locked: fewer.locked) == fewer)
    }

    @Test func `neighbours with a line between them stay neighbours`() throws {
        var diagram = crossed
        diagram.links.append(
            Link(id: "inner", paths: [], from: "t1", to: "t2", channel: SampleDiagrams.channels[0].id))
        let found = try composer.compose(diagram, locked: nil)
        #expect(try contents(found.layout, of: "broker") == ["t5", "t4", "t3", "t2", "t1"])
        #expect(found.measures.defectCount == 0)
        #expect(try composer.compose(diagram, locked: found.locked).layout == found.layout)
    }

    // MARK: What an author says

    @Test func `what stands beside another does so after an edit`() throws {
        var diagram = SampleDiagrams.broker
        diagram.hints.beside = ["rc-broker": "endpoint", "controller": "rc-broker"]
        let column = { (locked: LockedArrangement?, node: Node.ID) in
            try #require(locked?.columns.firstIndex { $0.contains(node) })
        }
        var locked: LockedArrangement?
        for _ in 0..<2 {
            locked = try composer.compose(diagram, locked: locked).locked
            #expect(try column(locked, "rc-broker") == column(locked, "endpoint") + 1)
            #expect(try column(locked, "controller") == column(locked, "rc-broker") + 1)
            diagram.nodes[0].title += " of the Company"
        }
    }

    @Test func `an author can have a line for each connection`() throws {
        var diagram = crossed
        for index in diagram.links.indices { diagram.links[index].to = "t1" }
        #expect(try composer.compose(diagram).links.contains { $0.trunk != nil })
        diagram.hints.keepsLinesApart = true
        let apart = try composer.compose(diagram)
        #expect(!apart.links.contains { $0.trunk != nil || $0.isCarried })
        #expect(DiagramMeasures(apart).defectCount == 0)
    }

    // MARK: Digests

    private func digest(_ diagram: ResolvedDiagram) throws -> String {
        try #require(try composer.compose(diagram, locked: nil).locked).digest
    }

    @Test func whateverALayoutDependsOnChangesTheDigest() throws {
        let changes: [(inout ResolvedDiagram) -> Void] = [
            { $0.nodes[0].title += "s" }, { $0.nodes[0].kind = .external }, { $0.nodes[0].isStack.toggle() },
            { $0.nodes[0].zone = "dmz" }, { $0.nodes[4].at = "endpoint" }, { $0.nodes[1].children.swapAt(0, 1) },
            { $0.nodes[1].children.removeLast() }, { $0.nodes.swapAt(0, 1) }, { $0.zones[0].title = "In" },
            { $0.zones.swapAt(0, 1) }, { $0.links[0].paths = ["a", "b"] }, { $0.links[0].terms.data = .back },
            { $0.links[0].channel = "bes" }, { $0.links[0].to = "proxy" }, { $0.links[0].from = "application" },
            { $0.links.swapAt(0, 1) }, { $0.links.removeLast() }, { $0.hints.columns = ["endpoint": 1] },
            { $0.hints.columns = ["endpoint": 2] }, { $0.hints.below = ["endpoint": "controller"] },
            { $0.zones[1].parent = "internal" }, { $0.nodes[0].technology = "Go" }, { $0.nodes[0].technology = "Rust" },
            { $0.hints.keepsOrder = true }, { $0.hints.beside = ["endpoint": "controller"] },
            { $0.hints.keepsLinesApart = true }, { $0.hints.level = ["endpoint": "controller"] },
            { $0.hints.merged = ["endpoint"] },
        ]
        var digests = [try digest(SampleDiagrams.broker)]
        for change in changes {
            var diagram = SampleDiagrams.broker
            change(&diagram)
            digests.append(try digest(diagram))
        }
        #expect(Set(digests).count == digests.count)
        #expect(digests.allSatisfy { $0.count == 16 })
    }

    @Test func whatNoLayoutDependsOnDoesNot() throws {
        var diagram = SampleDiagrams.broker
        diagram.id = "other"
        diagram.title = "Other"
        for index in diagram.links.indices {
            diagram.links[index].terms.purpose = "to see"
            diagram.links[index].terms.condition = "now and then"
            diagram.links[index].terms.confidence = .reconstructed
        }
        diagram.channels[0].applicationProtocol = "HTTPS"
        #expect(try digest(diagram) == digest(SampleDiagrams.broker))
    }
}

extension SampleDiagrams {
    /// Without a top-level node, what lies in it, who sits at it and the links to any of these.
    fileprivate static func diagram(_ diagram: ResolvedDiagram, without id: Node.ID) -> ResolvedDiagram {
        var diagram = diagram
        diagram.nodes.removeAll { $0.id == id || $0.at == id }
        let left = Set(diagram.nodes.flatMap(\.subtree).map(\.id))
        diagram.links.removeAll { !left.contains($0.from) || !left.contains($0.to) }
        return diagram
    }
}
