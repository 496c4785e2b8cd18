import Graphviz
import Layout
import Model
import Testing

/// Zones inside zones, as frames inside frames.
@Suite struct NestedZoneTests {
    private let composer = DiagramComposer(engine: GraphvizEngine())

    /// A company with an office and a data center, a machine beside them, and what is outside.
    private static let company = SampleDiagrams.diagram(
        "company",
        zones: [
            Zone(id: "company", title: "Company", kind: .internal),
            Zone(id: "office", title: "Office", kind: .internal, parent: "company"),
            Zone(id: "center", title: "Data center", kind: .internal, parent: "company"),
            Zone(id: "dmz", title: "DMZ", kind: .dmz), Zone(id: "internet", title: "Internet", kind: .internet),
        ],
        nodes: [
            SampleDiagrams.machine(
                "desk", "Workstation", [SampleDiagrams.service("browser", "Browser")], zone: "office"),
            SampleDiagrams.machine("app", "Application", [SampleDiagrams.service("web", "Web")], zone: "center"),
            SampleDiagrams.machine("store", "Store", [SampleDiagrams.service("sql", "SQL")], zone: "center"),
            SampleDiagrams.external("directory", "Directory", zone: "company"),
            SampleDiagrams.machine("proxy", "Proxy", [SampleDiagrams.service("relay", "Relay")], zone: "dmz"),
            SampleDiagrams.external("partner", "Partner", zone: "internet"),
        ],
        links: [
            ("a", "browser", "web", "https"), ("b", "web", "sql", "sql"), ("c", "web", "directory", "ldap"),
            ("d", "partner", "relay", "https"), ("e", "relay", "web", "https"), ("f", "browser", "relay", "https"),
        ])

    @Test func aFrameNestsInTheOuterOneWithAGap() throws {
        let layout = try composer.compose(Self.company)
        #expect(DiagramMeasures(layout).defects.filter { $0.count > 0 }.map(\.name) == [])
        expectFrames(Self.company, layout)
        #expect(layout.zones.map(\.id) == Self.company.zones.map(\.id))
        // Titles are below each other, not over one another.
        for zone in layout.zones {
            guard let outer = layout.zones.first(where: { $0.id == zone.parent }) else { continue }
            #expect(zone.frame.top >= outer.label.bounds.bottom + 8)
        }
    }

    @Test(arguments: 1...20) func randomZonesNest(_ seed: UInt64) throws {
        var diagram = RandomDiagrams.diagram(seed: seed)
        guard diagram.zones.count == 3 else { return }
        // The middle one inside the first, which has machines of its own; then both inside one that has none.
        diagram.zones[1].parent = diagram.zones[0].id
        expectFrames(diagram, try composer.compose(diagram))
        diagram.zones[0].parent = "all"
        diagram.zones[1].parent = "all"
        diagram.zones.insert(Zone(id: "all", title: "All that is inside", kind: .internal), at: 0)
        expectFrames(diagram, try composer.compose(diagram))
        struct Refusal: LayoutEngine {
            func place(_ request: PlacementRequest) throws(PlacementError) -> Placement {
                throw PlacementError(.refused, "no")
            }
        }
        expectFrames(diagram, try DiagramComposer(engine: Refusal(), keepsGoing: true).compose(diagram))
    }

    /// A line between two machines in the only zone stays in it, if there is any way for it: one in hundreds has none.
    @Test func aSingleZoneHoldsItsLines() throws {
        var leaving: [String] = []
        for seed in UInt64(1)...16 {
            var diagram = RandomDiagrams.diagram(seed: seed)
            diagram.zones = [SampleDiagrams.zones[0]]
            for index in diagram.nodes.indices { diagram.nodes[index].zone = "internal" }
            let layout = try composer.compose(diagram)
            expectFrames(diagram, layout)
            let zone = try #require(layout.zones.first?.frame)
            for link in layout.links where !link.points.allSatisfy({ zone.distance(to: $0) < 0.5 }) {
                leaving.append("\(link.id) of seed \(seed)")
            }
        }
        #expect(leaving.count <= 1, "\(leaving)")
    }

    /// Each zone frames what is in it and nothing else, and no frame touches another.
    private func expectFrames(
        _ diagram: ResolvedDiagram, _ layout: DiagramLayout, at place: SourceLocation = #_sourceLocation
    ) {
        let parents = Dictionary(uniqueKeysWithValues: diagram.zones.map { ($0.id, $0.parent) })
        func around(_ zone: Zone.ID?) -> [Zone.ID] { zone.map { [$0] + around(parents[$0] ?? nil) } ?? [] }
        for node in diagram.nodes where node.zone != nil {
            guard let box = layout.boxes.first(where: { $0.id == node.id }) else { continue }
            let holders = around(node.zone)
            for zone in layout.zones {
                if holders.contains(zone.id) {
                    #expect(Self.holds(zone.frame, box.frame), "\(node.id) in \(zone.id)", sourceLocation: place)
                } else {
                    #expect(!zone.frame.intersects(box.frame), "\(node.id) in \(zone.id)", sourceLocation: place)
                }
            }
        }
        for (index, zone) in layout.zones.enumerated() {
            for other in layout.zones[(index + 1)...] {
                if around(other.id).contains(zone.id) {
                    #expect(
                        Self.holds(zone.frame, other.frame), "\(other.id) in \(zone.id)", sourceLocation: place)
                } else {
                    #expect(!zone.frame.intersects(other.frame), "\(other.id), \(zone.id)", sourceLocation: place)
                }
            }
        }
        #expect(DiagramMeasures(layout).overlappingBoxes == 0, sourceLocation: place)
    }

    /// With a gap.
    private static func holds(_ outer: Rect, _ inner: Rect) -> Bool {
        let inside = outer.inset(by: 19.5)
        return inside.left <= inner.left && inside.top <= inner.top && inner.right <= inside.right
            && inner.bottom <= inside.bottom
    }
}
