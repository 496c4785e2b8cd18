import Graphviz
import Layout
import Model
import Synchronization
import Testing

/// Diagrams that are more than a picture can show, in several pictures.
@Suite struct FoldingTests {
    private let composer = DiagramComposer(engine: GraphvizEngine())

    private static func large(_ seed: UInt64, machines: Int = 60, links: Int = 120) -> ResolvedDiagram {
        RandomDiagrams.varied(seed: seed, machines: machines...machines, links: links...links)
    }

    private func pictures(
        _ diagram: ResolvedDiagram, locked: [Diagram.ID: LockedArrangement] = [:]
    ) throws -> [ComposedPicture] {
        try composer.pictures(of: diagram, locked: { locked[$0] }, in: { _ in .bare })
    }

    private static func lock(_ pictures: [ComposedPicture]) -> [Diagram.ID: LockedArrangement] {
        Dictionary(
            uniqueKeysWithValues: pictures.compactMap { picture in
                picture.composed.locked.map { (picture.diagram.id, $0) }
            })
    }

    /// What is drawn in full in a picture.
    private static func open(_ diagram: ResolvedDiagram) -> Set<Node.ID> {
        let closed = diagram.folded?.closed ?? []
        return Set(diagram.nodes.filter { !closed.contains($0.id) }.flatMap(\.subtree).map(\.id))
    }

    // MARK: What an author wishes

    @Test func picturesKeepTheHintsOfTheirDiagram() throws {
        var diagram = Self.large(1)
        let hinted = diagram.nodes.prefix(2).map(\.id)
        diagram.hints.keepsOrder = true
        diagram.hints.keepsLinesApart = true
        diagram.hints.beside = [hinted[1]: hinted[0]]
        let pictures = try pictures(diagram).map(\.diagram)
        #expect(pictures.count > 2)
        #expect(pictures.allSatisfy { $0.hints.keepsOrder && $0.hints.keepsLinesApart })
        for picture in pictures {
            let both = hinted.allSatisfy { id in picture.nodes.contains { $0.id == id } }
            #expect(picture.hints.beside == (both ? diagram.hints.beside : [:]))
        }
    }

    /// The zone around a zone is framed in a picture where it holds more than that, and else named in its title.
    @Test func picturesKeepTheZonesAroundTheirZones() throws {
        var diagram = Self.large(1)
        diagram.zones = [
            Zone(id: "all", title: "All", kind: .internal),
            Zone(id: "a", title: "A", kind: .internal, parent: "all"),
            Zone(id: "b", title: "B", kind: .internal, parent: "all"),
        ]
        for index in diagram.nodes.indices { diagram.nodes[index].zone = index.isMultiple(of: 2) ? "a" : "b" }
        let pictures = try pictures(diagram).map(\.diagram)
        #expect(pictures.count > 2)
        for picture in pictures {
            let shown = Set(picture.nodes.compactMap(\.zone))
            #expect(
                picture.zones.map(\.title)
                    == (shown.count > 1 ? ["All", "A", "B"] : shown.map { "All › \($0 == "a" ? "A" : "B")" }))
        }
    }

    // MARK: Nothing is lost

    @Test(arguments: [UInt64(1), 2, 4, 7]) func everythingIsInItsPicture(_ seed: UInt64) throws {
        let diagram = Self.large(seed)
        let pictures = try pictures(diagram).map(\.diagram)
        #expect(pictures.count > 2)
        #expect(Set(pictures.map(\.id)).count == pictures.count)
        let open = pictures.map(Self.open)
        for box in diagram.nodes.flatMap(\.subtree).map(\.id) {
            #expect(open.count { $0.contains(box) } == 1, "\(box) is in full in one picture")
        }
        for link in diagram.links {
            // In the pictures that have one of its ends in full, and where groups that hold one each are boxes.
            for (picture, boxes) in zip(pictures, open) where boxes.contains(link.from) || boxes.contains(link.to) {
                let shown = try #require(picture.links.first { $0.id == link.id })
                #expect(boxes.contains(link.from) ? shown.from == link.from : !boxes.contains(shown.from))
                #expect(boxes.contains(link.to) ? shown.to == link.to : !boxes.contains(shown.to))
                #expect(picture.folded?.origins[link.id] == FoldedView.Ends(from: link.from, to: link.to))
                #expect(shown.paths == link.paths && shown.channel == link.channel && shown.terms == link.terms)
            }
        }
        for picture in pictures {
            let boxes = Set(picture.nodes.flatMap(\.subtree).map(\.id))
            #expect(picture.links.allSatisfy { boxes.contains($0.from) && boxes.contains($0.to) })
            #expect(Set(picture.channels.map(\.id)) == Set(picture.links.map(\.channel)))
        }
    }

    @Test func everyLinkIsDrawnWithItsLetters() throws {
        for picture in try pictures(Self.large(3)) {
            let drawn = Set(
                picture.composed.layout.links.flatMap { link in
                    link.badges.map { "\(link.from) \(link.to) \(link.channel) \($0.path)" }
                })
            let wanted = Set(
                picture.diagram.links.flatMap { link in
                    link.paths.map { "\(link.from) \(link.to) \(link.channel) \($0)" }
                })
            #expect(drawn == wanted)
        }
    }

    /// A box that stands for others leads to the picture that shows them.
    @Test func boxesNameTheirPictures() throws {
        let pictures = try pictures(Self.large(1)).map(\.diagram)
        let ids = Set(pictures.map(\.id))
        for picture in pictures {
            let folded = try #require(picture.folded)
            #expect(folded.closed == Set(folded.details.keys))
            #expect(folded.details.values.allSatisfy(ids.contains))
            #expect(!folded.details.values.contains(picture.id))
        }
    }

    /// At a box that is closed, all that goes between two boxes is one line, with a row for each connection.
    @Test func trafficIsBundled() throws {
        let overview = try #require(try pictures(Self.large(2)).first)
        let closed = try #require(overview.diagram.folded?.closed)
        let lines = overview.composed.layout.links.filter { !$0.isCarried && $0.data != .back }
        let pairs = lines.filter { closed.contains($0.from) || closed.contains($0.to) }
            .map { [$0.from, $0.to].sorted() }
        #expect(Set(pairs).count == pairs.count)
        #expect(lines.contains { $0.carrier != nil })
    }

    // MARK: The decision

    @Test func whatCanBeReadStaysWhole() throws {
        for diagram in SampleDiagrams.all.map(\.diagram) {
            let pictures = try pictures(diagram)
            #expect(pictures.map(\.diagram) == [diagram])
            #expect(pictures.first?.composed.layout == (try composer.compose(diagram)))
        }
    }

    @Test func noTextIsTooSmall() throws {
        for seed in UInt64(1)...6 {
            for picture in try pictures(Self.large(seed, machines: 40, links: 60)) {
                #expect(picture.composed.measures.smallText == 0, "\(seed): \(picture.diagram.id)")
            }
        }
    }

    /// What is too large by far is not laid out as a whole.
    @Test func theWholeIsNotTriedInVain() throws {
        let engine = CountingEngine()
        let pictures = try DiagramComposer(engine: engine)
            .pictures(of: Self.large(2), locked: { _ in nil }, in: { _ in .bare })
        #expect(engine.largest < 40)
        #expect(pictures.count > 2)
    }

    @Test func authorsSayOtherwise() throws {
        var diagram = Self.large(3, machines: 40, links: 60)
        diagram.hints.fold = .none
        #expect(try pictures(diagram).map(\.diagram) == [diagram])
        let zone = try #require(diagram.zones.first).id
        diagram.hints.fold = .zones([zone])
        let folded = try pictures(diagram)
        #expect(folded.first?.composed.locked?.groups.map(\.id) == [zone.text])
        #expect(folded.first?.diagram.folded?.details.count == 1)
        // Also where one picture would do.
        var small = SampleDiagrams.broker
        small.hints.fold = .zones([small.zones[0].id])
        #expect(try pictures(small).count == 2)
    }

    /// Only a wish of the author changes the digest by which a decision is known.
    @Test func digestsOfBeforeStayValid() {
        var diagram = SampleDiagrams.broker
        let usual = LayoutDigest.of(diagram)
        diagram.hints.fold = .automatic
        #expect(LayoutDigest.of(diagram) == usual)
        diagram.hints.fold = .none
        #expect(LayoutDigest.of(diagram) != usual)
        diagram.hints.fold = .zones(["dmz"])
        #expect(LayoutDigest.of(diagram) != usual)
    }

    // MARK: What was decided before

    @Test func aDecisionIsCarriedOut() throws {
        let diagram = Self.large(4)
        let decided = try pictures(diagram)
        #expect(try pictures(diagram).map(\.composed) == decided.map(\.composed))
        let engine = CountingEngine()
        let lock = Self.lock(decided)
        let again = try DiagramComposer(engine: engine)
            .pictures(of: diagram, locked: { lock[$0] }, in: { _ in .bare })
        #expect(again.map(\.composed.layout) == decided.map(\.composed.layout))
        #expect(again.map(\.composed.locked) == decided.map(\.composed.locked))
        #expect(engine.placements == decided.count)
    }

    /// Groups are named by what is in them, so that an edit leaves the others as they are.
    @Test func groupsSurviveAnEdit() throws {
        var diagram = Self.large(1)
        let decided = try pictures(diagram)
        diagram.nodes[7].title += " 2"
        diagram.links.removeLast()
        let edited = try pictures(diagram, locked: Self.lock(decided))
        #expect(
            edited.first?.composed.locked?.groups.map(\.id) == decided.first?.composed.locked?.groups.map(\.id))
        #expect(edited.first?.composed.locked?.columns == decided.first?.composed.locked?.columns)
    }

    @Test func groupsOfAnotherDiagramAreNotCarriedOut() throws {
        let diagram = SampleDiagrams.broker
        let locked = LockedArrangement(
            digest: LayoutDigest.of(diagram), columns: [], groups: [FoldedGroup(id: "dmz", members: ["nobody"])])
        #expect(try pictures(diagram, locked: [diagram.id: locked]).map(\.diagram) == [diagram])
    }

    /// Says how often it was asked, and for how many nodes at most.
    private final class CountingEngine: LayoutEngine {
        private let engine = GraphvizEngine()
        private let counts = Mutex((placements: 0, largest: 0))

        var placements: Int { counts.withLock { $0.placements } }
        var largest: Int { counts.withLock { $0.largest } }

        func place(_ request: PlacementRequest) throws(PlacementError) -> Placement {
            counts.withLock { counts in
                counts.placements += 1
                counts.largest = max(counts.largest, request.nodes.count)
            }
            return try engine.place(request)
        }
    }
}
