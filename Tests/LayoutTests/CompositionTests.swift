import Graphviz
import Layout
import Model
import Testing

/// Drawings are composed for the room that a picture of 16:9 leaves them, and by what belongs together.
@Suite struct CompositionTests {
    private let composer = DiagramComposer(engine: GraphvizEngine())

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

    @Test(arguments: [6, 10, 14, 18]) func aLongChainIsWrapped(count: Int) throws {
        let measures = DiagramMeasures(try composer.compose(Self.chain(count)))
        #expect(measures.defectCount == 0)
        #expect(measures.crossings == 0)
        #expect(measures.smallestFont >= 11)
    }

    /// Whichever side opens each, and in whatever order the author has them.
    @Test(arguments: [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]])
    func linesSideBySideAreInTheOrderOfTheirLetters(order: [Int]) throws {
        let links = [
            ("a", "here", "there", "https"), ("b", "there", "here", "notify"), ("c", "here", "there", "bes"),
            ("d", "there", "here", "tls"),
        ].map { ($0.0, Node.ID($0.1), Node.ID($0.2), Channel.ID($0.3)) }
        let layout = try composer.compose(
            SampleDiagrams.diagram(
                "pair",
                nodes: [
                    SampleDiagrams.machine("one", "One", [SampleDiagrams.service("here", "Here")]),
                    SampleDiagrams.machine("two", "Two", [SampleDiagrams.service("there", "There")]),
                ], links: order.map { links[$0] }))
        #expect(DiagramMeasures(layout).defectCount == 0)
        let heights = layout.links.sorted { $0.paths[0] < $1.paths[0] }.compactMap { $0.points.first?.y }
        #expect(heights.count == 4 && heights == heights.sorted())
    }

    @Test func aDrawingIsAsLargeAsTheBestOfItsRooms() {
        let rooms = PictureRooms(
            forms: [
                [Size(width: 1500, height: 600), Size(width: 1100, height: 750)], [Size(width: 1500, height: 640)],
            ])
        #expect(rooms.scale(of: Size(width: 1000, height: 500)) == 1.2)
        #expect(rooms.scale(of: Size(width: 800, height: 600)) == 1.25)
        #expect(rooms.scale(of: Size(width: 100, height: 100)) == PictureRooms.largestScale)
        // Only where reading it would take effort, the legend is made smaller for it.
        #expect(rooms.scale(of: Size(width: 1375, height: 800)) == 0.8)
        #expect(rooms.scale(of: Size(width: 1600, height: 1000)) == 0.6875)
        #expect(rooms.scale(of: Size(width: 1600, height: 900)) == 640.0 / 900)
        #expect(rooms.scale(of: Size(width: 1500, height: 600)) == 1)
    }

    /// A room that is flat makes the search choose another arrangement than one that is high.
    @Test func theSearchRegardsTheRooms() throws {
        let diagram = Self.chain(8)
        let flat = try composer.compose(diagram, in: PictureRooms([Size(width: 1504, height: 250)])).size
        let high = try composer.compose(diagram, in: PictureRooms([Size(width: 500, height: 750)])).size
        #expect(flat.width / flat.height > 2 * high.width / high.height)
    }

    /// A part of a number is another number.
    @Test func aRangeOfPortsIsOnOneLine() throws {
        var diagram = SampleDiagrams.diagram(
            "media",
            nodes: [
                SampleDiagrams.machine("desk", "Desk", [SampleDiagrams.service("phone", "Phone")]),
                SampleDiagrams.machine("rack", "Rack", [SampleDiagrams.service("gateway", "Gateway")]),
            ], links: [("", "phone", "gateway", "notify")])
        diagram.channels = [
            ResolvedChannel(
                id: "notify", title: "Media", numbers: [], portText: "16384–32767", transports: [.udp],
                applicationProtocol: "SRTP", line: LineStyle.ID(slot: 2))
        ]
        let found = try composer.compose(diagram, locked: nil)
        #expect(found.layout.links.first?.plate?.texts.map(\.text) == ["UDP", "16384–32767"])
        #expect(found.measures.defectCount == 0)
    }

    @Test func whatBelongsTogetherStandsTogether() throws {
        let names = ["a", "b", "c", "d", "e", "f", "g", "h"]
        var diagram = ResolvedDiagram(
            id: "components",
            nodes: names.map {
                SampleDiagrams.machine(Node.ID($0), "Machine", [SampleDiagrams.service(Node.ID("\($0)1"), "Service")])
            })
        diagram.acquaintances = [("a", "h"), ("b", "g"), ("c", "f")].map { Acquaintance(from: $0, to: $1) }
        let boxes = try composer.compose(diagram).boxes
        let center = { (id: Node.ID) in boxes.first { $0.id == id }?.frame.center ?? Point(x: .nan, y: .nan) }
        for pair in diagram.acquaintances {
            let distance = center(pair.from).distance(to: center(pair.to))
            let nearer = names.count { name in
                let other = Node.ID(name)
                return other != pair.from && other != pair.to
                    && center(pair.from).distance(to: center(other)) < distance - 1
            }
            #expect(nearer <= 2, "\(pair)")
        }
    }

    /// A person whose line goes round a machine's other boxes stands at the side at which it does.
    @Test func aPersonStandsWhereTheLineGoesRound() throws {
        var diagram = SampleDiagrams.diagram(
            "person",
            nodes: [
                SampleDiagrams.machine("server", "Server", [SampleDiagrams.service("answers", "Answers")]),
                SampleDiagrams.machine(
                    "endpoint", "Endpoint of somebody",
                    ["first", "second", "third"].map { SampleDiagrams.service(Node.ID($0), "Service") }),
                SampleDiagrams.person("user", "User", at: "endpoint"),
            ],
            links: [("", "first", "answers", "https"), ("", "user", "first", "human")])
        diagram.hints.keepsOrder = true
        diagram.hints.columns = ["server": 1, "endpoint": 2]
        let layout = try composer.compose(diagram)
        let frames = Dictionary(uniqueKeysWithValues: layout.boxes.map { ($0.id, $0.frame) })
        let (endpoint, user) = (try #require(frames["endpoint"]), try #require(frames["user"]))
        if user.top > endpoint.bottom {
            #expect(abs(user.right - endpoint.right) < 14)
        } else {
            #expect(user.center.x == endpoint.center.x)
        }
        let measures = DiagramMeasures(layout)
        #expect(measures.defectCount == 0)
        #expect(measures.longestDetour < 1.75)
    }

    /// A zone that has its columns for itself is as high as what is beside it, and what is in it stands as far down as straight
    /// lines need.
    @Test func whatIsInAZoneIsLevelWithWhatIsBesideIt() throws {
        let names = ["a", "b", "c", "d"]
        var diagram = SampleDiagrams.diagram(
            "level", zones: Array(SampleDiagrams.zones.prefix(2)),
            nodes: names.map {
                SampleDiagrams.machine(
                    Node.ID("on-\($0)"), "Machine", [SampleDiagrams.service(Node.ID($0), "Service")], zone: "internal")
            } + [
                SampleDiagrams.machine("proxy", "Proxy", [SampleDiagrams.service("forwards", "Forwards")], zone: "dmz")
            ],
            links: [("", "forwards", "d", "https")])
        diagram.hints.columns = ["on-a": 1, "on-b": 1, "on-c": 1, "on-d": 1, "proxy": 2]
        let layout = try composer.compose(diagram)
        #expect(layout.links.first?.points.count == 2)
        #expect(DiagramMeasures(layout).defectCount == 0)
    }

    /// Neighbours that are deep inside a machine have room between them for a straight line.
    @Test func nestedNeighboursAreJoinedByAStraightLine() throws {
        var application = SampleDiagrams.service("application", "Application")
        application.children = [SampleDiagrams.service("upper", "Upper"), SampleDiagrams.service("lower", "Lower")]
        let diagram = SampleDiagrams.diagram(
            "nested", nodes: [SampleDiagrams.machine("machine", "Machine", [application])],
            links: [("a", "upper", "lower", "https")])
        let layout = try composer.compose(diagram)
        #expect(DiagramMeasures(layout).defectCount == 0)
        #expect(layout.links.first?.points.count == 2)
    }

    /// A loop has room for its letter between its ends, and beside its person.
    @Test func loopsHaveRoom() throws {
        let people = (0..<2).map { SampleDiagrams.person(Node.ID("p\($0)"), "Person", at: "m") }
        let diagram = SampleDiagrams.diagram(
            "loops", nodes: [SampleDiagrams.machine("m", "Machine", [SampleDiagrams.service("s", "Service")])] + people,
            links: [("a", "p0", "p0", "human"), ("b", "p1", "p1", "human"), ("c", "s", "s", "https")])
        #expect(DiagramMeasures(try composer.compose(diagram)).defectCount == 0)
    }
}
