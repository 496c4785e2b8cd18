import Graphviz
import Layout
import Model
import TestSupport
import Synchronization
import Testing

@Suite struct DiagramComposerTests {
    private let composer = DiagramComposer(engine: GraphvizEngine())

    @Test(arguments: SampleDiagrams.all.map(\.name))
    func samplesHaveNoHardFault(_ name: String) throws {
        let diagram = try #require(SampleDiagrams.all.first { $0.name == name }?.diagram)
        let measures = DiagramMeasures(try composer.compose(diagram))
        #expect(measures.defects.filter { $0.count > 0 }.map(\.name) == [])
        #expect(measures.overlap == 0)
        #expect(measures.tightLines == 0)
    }

    @Test func everyLinkKeepsItsEndsAndLetters() throws {
        let diagram = SampleDiagrams.queryChannel
        let layout = try composer.compose(diagram)
        for link in diagram.links {
            let line = layout.links.first { $0.from == link.from && $0.to == link.to && $0.channel == link.channel }
            let letters = line?.badges.map(\.path) ?? []
            #expect(link.paths.allSatisfy(letters.contains), "\(link.id)")
        }
        let merged = layout.links.first { $0.from == "client" && $0.to == "child-relay" }
        #expect(merged?.paths == ["e", "f"])
    }

    @Test func aHappyPathBeginsAtTheLeft() throws {
        let layout = try composer.compose(SampleDiagrams.queryChannel)
        #expect(!DiagramMeasures(layout).startsInside)
        #expect(DiagramMeasures(layout).crossings == 0)
    }

    @Test func zonesHoldTheirMachinesAndNothingElse() throws {
        let diagram = SampleDiagrams.overview
        let layout = try composer.compose(diagram)
        for node in diagram.nodes where node.kind != .person {
            let box = try #require(layout.boxes.first { $0.id == node.id })
            for zone in layout.zones {
                let isInside = zone.frame.union(box.frame) == zone.frame
                #expect(isInside == (zone.id == node.zone), "\(node.id) in \(zone.id)")
                #expect(isInside || !zone.frame.intersects(box.frame), "\(node.id) over the border of \(zone.id)")
            }
        }
    }

    @Test func theSameDiagramGivesTheSameLayout() async throws {
        let expected = try composer.compose(SampleDiagrams.broker)
        let composer = composer
        try await withThrowingTaskGroup(of: DiagramLayout.self) { group in
            for index in 0..<8 {
                group.addTask {
                    if index % 2 == 0 { _ = try composer.compose(SampleDiagrams.queryChannel) }
                    return try composer.compose(SampleDiagrams.broker)
                }
            }
            for try await layout in group { #expect(layout == expected) }
        }
    }

    /// A long search goes on from what it has found, and keeps what the author pinned.
    @Test(arguments: ["query-channel", "broker", "overview"]) func aLongSearchIsNoWorse(_ name: String) throws {
        var diagram = try #require(SampleDiagrams.all.first { $0.name == name }).diagram
        let usual = try DiagramComposer(engine: GraphvizEngine()).compose(diagram, locked: nil)
        let composer = DiagramComposer(engine: GraphvizEngine(), effort: 2)
        let long = try composer.compose(diagram, locked: nil)
        #expect(long.measures.avoidableDefectCount == 0)
        #expect(long.measures.score <= usual.measures.score + 1)
        #expect(try composer.compose(diagram, locked: long.locked).layout == long.layout)
        let pinned = try #require(diagram.nodes.first { $0.kind != .person }?.id)
        diagram.hints.columns = [pinned: 1]
        let columns = try #require(composer.compose(diagram, locked: nil).locked).columns
        #expect(columns.count == 1 || columns[1].contains(pinned) || columns[0].contains(pinned))
    }

    @Test func authorsMayPinColumns() throws {
        var diagram = SampleDiagrams.broker
        diagram.hints.columns = ["endpoint": 0, "rc-broker": 1, "rc-server": 2, "controller": 2]
        let layout = try composer.compose(diagram)
        let left = { (id: Node.ID) in layout.boxes.first { $0.id == id }?.frame.left ?? .nan }
        #expect(left("endpoint") < left("rc-broker"))
        #expect(left("rc-broker") < left("rc-server"))
        #expect(left("rc-server") == left("controller"))
    }

    /// One machine below another below a third, whichever the search would put on top.
    @Test(arguments: [["rc-broker", "endpoint", "rc-server"], ["rc-server", "endpoint", "rc-broker"]])
    func authorsMayPutMachinesBelowEachOther(ids: [String]) throws {
        var diagram = SampleDiagrams.broker
        let nodes = ids.map { Node.ID($0) }
        for index in diagram.nodes.indices where nodes.contains(diagram.nodes[index].id) {
            diagram.nodes[index].zone = nil
        }
        diagram.hints.below = [nodes[2]: nodes[1], nodes[1]: nodes[0]]
        let layout = try composer.compose(diagram)
        let frames = nodes.compactMap { id in layout.boxes.first { $0.id == id }?.frame }
        #expect(frames.count == 3)
        for (upper, lower) in zip(frames, frames.dropFirst()) {
            #expect(upper.bottom < lower.top)
            #expect(upper.left < lower.right && lower.left < upper.right)
        }
    }

    /// The lock names the machines of a column from top to bottom, as they are drawn.
    @Test(arguments: Array(UInt64(1)...30))
    func machinesStandInTheOrderOfTheirColumn(seed: UInt64) throws {
        let diagram = RandomDiagrams.varied(seed: seed, machines: 2...14, links: 1...20)
        let composed = try composer.compose(diagram, locked: nil)
        let zones = Dictionary(uniqueKeysWithValues: diagram.nodes.map { ($0.id, $0.zone) })
        for column in try #require(composed.locked).columns {
            let tops = column.map { id in composed.layout.boxes.first { $0.id == id }?.frame.top ?? .nan }
            for index in column.indices.dropFirst() where zones[column[index]] == zones[column[index - 1]] {
                #expect(tops[index - 1] < tops[index], "\(column)")
            }
        }
    }

    @Test func whatGoesIntoGraphvizIsFrozen() throws {
        var requests: [String: String] = [:]
        for (name, diagram) in SampleDiagrams.all {
            requests["\(name).dot"] = try #require(composer.firstRequest(diagram)).dot
        }
        let components = ResolvedDiagram(id: "components", nodes: SampleDiagrams.queryChannel.nodes)
        requests["components.dot"] = try #require(composer.firstRequest(components)).dot
        try GoldenFolder("Golden").expect(requests)
    }

    /// Graphviz ends the process where two edges name ports that do not exist.
    @Test func edgesNameOnlyPortsThatExist() throws {
        let people = (0..<2).map { SampleDiagrams.person(Node.ID("p\($0)"), "Person \($0)", at: "m") }
        let pair = SampleDiagrams.diagram(
            "pair",
            nodes: [
                SampleDiagrams.machine("m", "Here", [SampleDiagrams.service("s", "Service")]),
                SampleDiagrams.machine("n", "There", [SampleDiagrams.service("t", "Service")]),
            ] + people,
            links: [("a", "p0", "t", "human"), ("b", "p1", "t", "human"), ("c", "s", "t", "bes")])
        for diagram in [pair] + (1...60).map({ RandomDiagrams.diagram(seed: $0, machines: 2...20, links: 1...40) }) {
            let request = try #require(composer.firstRequest(diagram))
            for edge in request.edges {
                #expect(request.nodes[edge.tail].bands.contains { $0.port == edge.tailPort })
                #expect(request.nodes[edge.head].bands.contains { $0.port == edge.headPort })
            }
        }
        #expect(DiagramMeasures(try composer.compose(pair)).defectCount == 0)
    }

    @Test func emptyAndTinyDiagramsAreDrawn() throws {
        #expect(try composer.compose(ResolvedDiagram(id: "empty")).boxes.isEmpty)
        let alone = try composer.compose(
            ResolvedDiagram(id: "one", nodes: [SampleDiagrams.person("p", "Someone", at: nil)]))
        #expect(alone.boxes.count == 1)
        let loop = SampleDiagrams.diagram(
            "loop", nodes: [SampleDiagrams.machine("m", "Peer", [SampleDiagrams.service("s", "Client")])],
            links: [("a", "s", "s", "bes")])
        #expect(DiagramMeasures(try composer.compose(loop)).defectCount == 0)
    }

    @Test func randomDiagramsLoseNothing() throws {
        for seed in UInt64(1)...40 {
            let diagram = RandomDiagrams.diagram(seed: seed)
            let layout = try composer.compose(diagram)
            let measures = DiagramMeasures(layout)
            #expect(measures.lost == 0 && measures.missingBadges == 0, "seed \(seed)")
            #expect(measures.textOverflows == 0 && measures.overlappingBoxes == 0, "seed \(seed)")
            #expect(layout.boxes.count == diagram.nodes.flatMap(\.subtree).count, "seed \(seed)")
        }
    }
}

/// Fails for some requests, counted from 1, and places the others as Graphviz does.
private final class FailingEngine: LayoutEngine {
    let failures: ClosedRange<Int>
    let kind: PlacementError.Kind
    private let requests = Mutex(0)

    init(_ failures: ClosedRange<Int>, _ kind: PlacementError.Kind) {
        self.failures = failures
        self.kind = kind
    }

    var count: Int { requests.withLock { $0 } }

    func place(_ request: PlacementRequest) throws(PlacementError) -> Placement {
        let number = requests.withLock { count in
            count += 1
            return count
        }
        if failures.contains(number) { throw PlacementError(kind, "failure \(number)") }
        return try GraphvizEngine().place(request)
    }
}

extension DiagramComposerTests {
    @Test func whatTheEngineRefusesIsLeftOut() throws {
        let engine = FailingEngine(1...2, .refused)
        let layout = try DiagramComposer(engine: engine).compose(SampleDiagrams.broker)
        #expect(DiagramMeasures(layout).defectCount == 0)
    }

    /// Nobody waits for a dozen refusals.
    @Test func anEngineThatAlwaysRefusesIsSoonGivenUp() {
        let engine = FailingEngine(1...(.max), .refused)
        #expect(throws: PlacementError(.refused, "failure 1")) {
            try DiagramComposer(engine: engine).compose(SampleDiagrams.broker)
        }
        #expect(engine.count == 3)
    }

    /// Whichever request it is, also of a diagram that was edited after its layout was decided.
    @Test func whatTheEngineDoesNotAnswerGivesNoOtherLayout() throws {
        let diagram = SampleDiagrams.broker
        var before = diagram
        before.nodes.removeAll { $0.id == "endpoint" || $0.at == "endpoint" }
        before.links.removeAll {
            ["remote-user", "target"].contains($0.from) || ["remote-user", "target"].contains($0.to)
        }
        let usual = FailingEngine(0...0, .unanswered)
        let old = try DiagramComposer(engine: usual).compose(before, locked: nil).locked
        for locked in [nil, old] {
            let counting = FailingEngine(0...0, .unanswered)
            let decided = try DiagramComposer(engine: counting).compose(diagram, locked: locked)
            #expect(counting.count == decided.work.placements)
            for number in 1...counting.count {
                let engine = FailingEngine(number...number, .unanswered)
                #expect(throws: PlacementError(.unanswered, "failure \(number)")) {
                    try DiagramComposer(engine: engine).compose(diagram, locked: locked)
                }
                #expect(engine.count == number)
            }
        }
    }

    @Test func aDecisionThatTheEngineRefusesIsNotReplacedByAnother() throws {
        let decided = try composer.compose(SampleDiagrams.broker, locked: nil)
        #expect(throws: PlacementError(.refused, "its layout in layout.lock cannot be placed: failure 1")) {
            try DiagramComposer(engine: FailingEngine(1...1, .refused))
                .compose(SampleDiagrams.broker, locked: decided.locked)
        }
    }

    @Test func aPlainLayoutNeedsNoEngine() throws {
        let diagrams = SampleDiagrams.all.map(\.diagram) + (1...20).map { RandomDiagrams.diagram(seed: $0) }
        for (index, diagram) in diagrams.enumerated() {
            let engine = FailingEngine(1...(.max), .unanswered)
            let plain = try DiagramComposer(engine: engine, keepsGoing: true).compose(diagram, locked: nil)
            #expect(plain.plainReason == "failure 1")
            #expect(plain.locked == nil)
            #expect(plain.layout.boxes.count == diagram.nodes.flatMap(\.subtree).count)
            #expect(plain.layout.links.count == (try composer.compose(diagram).links.count))
            let machines = plain.layout.boxes.filter { box in
                diagram.nodes.contains { $0.id == box.id && $0.kind != .person }
            }.map(\.frame)
            for (position, frame) in machines.enumerated() {
                #expect(!machines[..<position].contains { $0.intersects(frame) }, "diagram \(index)")
            }
            let zones = plain.layout.zones.map(\.frame)
            for (position, frame) in zones.enumerated() {
                #expect(!zones[..<position].contains { $0.intersects(frame) }, "diagram \(index)")
            }
            let again = FailingEngine(1...(.max), .unanswered)
            #expect(try DiagramComposer(engine: again, keepsGoing: true).compose(diagram, locked: nil) == plain)
        }
    }

    /// What takes too long takes too long plainly too.
    @Test(arguments: [
        (PlacementLimits.machines + 1, 0, 0, "it has 201 components at the top level, and at most 200 can be placed"),
        (2, 750, 0, "it has 1502 components, and at most 1500 can be placed"),
        (40, 0, 251, "it has 251 lines, and at most 250 can be placed"),
        (1, 540, 0, "a component is 30296 points long with what it holds, and at most 30000 can be placed"),
    ])
    func whatIsTooLargeIsNotBegun(machines: Int, services: Int, lines: Int, message: String) {
        var diagram = ResolvedDiagram(id: "large")
        diagram.channels = SampleDiagrams.broker.channels
        diagram.nodes = (0..<machines).map { machine in
            ResolvedNode(
                id: Node.ID("n\(machine)"), component: "n", title: "N", kind: .machine,
                children: (0..<services).map { service in
                    ResolvedNode(id: Node.ID("n\(machine)-\(service)"), component: "s", title: "S", kind: .service)
                })
        }
        diagram.links = (0..<lines).map { line in
            var link = SampleDiagrams.broker.links[0]
            link.id = Link.ID("l\(line)")
            (link.from, link.to) = (
                Node.ID("n\(line % machines)"), Node.ID("n\((line + 1 + line / machines) % machines)")
            )
            return link
        }
        let engine = FailingEngine(0...0, .unanswered)
        #expect(throws: PlacementError(.tooLarge, message)) {
            try DiagramComposer(engine: engine, keepsGoing: true).compose(diagram)
        }
        #expect(engine.count == 0)
    }
}
