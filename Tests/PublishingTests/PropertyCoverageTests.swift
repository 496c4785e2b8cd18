import Changes
import Editions
import Firewall
import Layout
import Model
import Testing

@testable import Publishing

/// Whatever a value of the model says, who must notice another value does: the digest by which a layout is kept, the
/// comparison of editions, and the model for other programs.
///
/// The stored properties are taken from the values themselves, so that a new one fails here until it is dealt with.
@Suite struct PropertyCoverageTests {
    enum View: String, CaseIterable { case digest, diff, model }

    /// A stored property, how it is given another value, and who does not notice that, with the reason.
    private struct Property<Value> {
        var name: String
        var unnoticed: [View: String]
        var change: (inout Value) -> Void

        init(_ name: String, _ unnoticed: [View: String] = [:], change: @escaping (inout Value) -> Void) {
            self.name = name
            self.unnoticed = unnoticed
            self.change = change
        }
    }

    private func expect<Value>(
        _ value: Value, _ properties: [Property<Value>], in edition: Edition,
        put: (Value, inout Edition) -> Void, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let stored = Mirror(reflecting: value).children.compactMap(\.label)
        #expect(properties.map(\.name).sorted() == stored.sorted(), sourceLocation: sourceLocation)
        let before = DeployedEdition(edition)
        for property in properties {
            var changed = value
            property.change(&changed)
            var other = edition
            put(changed, &other)
            let after = DeployedEdition(other)
            for view in View.allCases {
                let isNoticed = Self.notices(view, before, after)
                let isWanted = property.unnoticed[view] == nil
                #expect(
                    isNoticed == isWanted, "\(Value.self).\(property.name), \(view.rawValue)",
                    sourceLocation: sourceLocation)
            }
        }
    }

    private static func notices(_ view: View, _ before: DeployedEdition, _ after: DeployedEdition) -> Bool {
        switch view {
        case .digest: digests(before) != digests(after)
        case .diff:
            !EditionChanges(from: FlowMatrix(EditionIndex(before)), to: FlowMatrix(EditionIndex(after))).isEmpty
        case .model: model(before) != model(after)
        }
    }

    private static func digests(_ deployed: DeployedEdition) -> [String] {
        deployed.edition.slides.flatMap(\.diagrams).map { LayoutDigest.of(deployed.resolved($0)) }
    }

    private static func model(_ deployed: DeployedEdition) -> [UInt8] {
        var bytes: [UInt8] = []
        ModelDocument.write(deployed, of: site(deployed), plain: []) { bytes += $0 }
        return bytes
    }

    private static func site(_ deployed: DeployedEdition) -> Site { Site(title: "T", editions: [deployed.edition]) }

    // MARK: The edition

    private static let sources = [Source(title: "Chart", confidence: .deck)]
    private static let otherSources = [Source(title: "Manual", confidence: .vendorDocument)]

    private static let edition = Edition(
        version: "1", status: .draft, catalog: catalog,
        front: Slide(
            id: "", title: "Front", kind: .flow, summary: "S",
            diagrams: [
                Diagram(
                    id: "d",
                    nodes: [
                        Node(
                            id: "server", component: "server", zone: "inside",
                            children: [Node(id: "api", component: "api")]),
                        Node(id: "desk", component: "desk", title: "Counter", zone: "outside"),
                        Node(id: "clerk", component: "clerk", zone: "outside", at: "desk"),
                    ],
                    links: [
                        Link(
                            id: "l", paths: ["a"], from: "desk", to: "api", channel: "web",
                            terms: LinkTerms(purpose: "P", condition: "C")),
                        Link(id: "m", paths: ["b"], from: "api", to: "desk", channel: "news"),
                    ])
            ], path: "index.md"))

    private static let catalog = Catalog(
        zones: [
            Zone(id: "inside", title: "Inside", kind: .internal),
            Zone(id: "outside", title: "Outside", kind: .internet),
        ],
        ports: [
            Port(id: "web", number: .single(443), title: "Web", note: "N", sources: sources),
            Port(id: "news", number: .single(5000), title: "News"),
        ],
        channels: [
            Channel(
                id: "web", title: "Web", ports: ["web"], transports: [.tcp], applicationProtocol: "HTTPS",
                encrypted: true,
                note: "N", sources: sources, line: LineStyle.ID(slot: 1)),
            Channel(
                id: "news", title: "News", ports: ["news"], transports: [.udp], applicationProtocol: "UDP",
                line: LineStyle.ID(slot: 2)),
        ],
        components: [
            Component(id: "server", title: "Server", kind: .machine, zone: "inside"),
            Component(
                id: "api", title: "API", kind: .service, parent: "server", icon: .api, isStack: true,
                stackSize: 3, note: "N", sources: sources),
            Component(id: "desk", title: "Desk", kind: .machine, zone: "outside"),
            Component(id: "spare", title: "Spare", kind: .machine, zone: "outside"),
            Component(id: "clerk", title: "Clerk", kind: .person, at: "desk"),
        ])

    // MARK: Diagrams

    /// No layout is decided by what is not drawn.
    private static let notDrawn = "no diagram draws it"
    private static let notInLayout = "drawn, but no position depends on it"

    @Test func everyPropertyOfALink() {
        expect(
            Self.edition.front.diagrams[0].links[0],
            [
                Property(
                    "id", [.digest: "made of the ends and the channel", .diff: "made of the ends and the channel"]
                ) {
                    $0.id = "other"
                },
                Property("paths") { $0.paths = ["c"] },
                Property("from") { $0.from = "clerk" },
                Property("to") { $0.to = "server" },
                Property("channel") { $0.channel = "news" },
                Property("terms") { $0.terms.data = .back },
                Property(
                    "isDerived",
                    [.digest: Self.notDrawn]
                ) { $0.isDerived = true },
            ], in: Self.edition
        ) { $1.front.diagrams[0].links[0] = $0 }
    }

    @Test func everyPropertyOfALinksTerms() {
        expect(
            Self.edition.front.diagrams[0].links[0].terms,
            [
                Property("data") { $0.data = .back },
                Property("initiator") { $0.initiator = .both },
                Property("purpose", [.digest: Self.notDrawn]) { $0.purpose = "Q" },
                Property("condition", [.digest: Self.notDrawn]) { $0.condition = nil },
                Property("confidence", [.digest: Self.notDrawn]) { $0.confidence = .reconstructed },
                Property("replaces", [.digest: Self.notDrawn]) { $0.replaces = ["b"] },
            ], in: Self.edition
        ) { $1.front.diagrams[0].links[0].terms = $0 }
    }

    /// The node has no links, so that nothing but it can tell.
    @Test func everyPropertyOfANode() {
        var edition = Self.edition
        edition.front.diagrams[0].nodes.append(
            Node(
                id: "second", component: "desk", title: "Second", isStack: true, stackSize: 3, zone: "outside",
                children: []))
        edition.front.diagrams[0].nodes.append(Node(id: "third", component: "desk", zone: "outside"))
        let last = edition.front.diagrams[0].nodes.count - 2
        expect(
            edition.front.diagrams[0].nodes[last],
            [
                Property("id", [.diff: "an instance that was only given another name is still what it was"]) {
                    $0.id = "other"
                },
                Property("component", [.digest: Self.notDrawn]) { $0.component = "spare" },
                Property("title") { $0.title = "Another" },
                Property("icon", [.digest: Self.notInLayout]) { $0.icon = .relay },
                Property("isStack") { $0.isStack = false },
                Property("stackSize") { $0.stackSize = 4 },
                Property("zone") { $0.zone = "inside" },
                Property("otherZones") { $0.otherZones = ["inside"] },
                Property("at") { $0.at = "server" },
                Property("children") { $0.children = [Node(id: "second.api", component: "api")] },
            ], in: edition
        ) { $1.front.diagrams[0].nodes[last] = $0 }
    }

    // MARK: The catalog

    @Test func everyPropertyOfAChannel() {
        expect(
            Self.catalog.channels[0],
            [
                Property("id") { $0.id = "other" },
                Property("title", [.digest: Self.notDrawn]) { $0.title = "Other" },
                Property("ports", [.digest: Self.notInLayout]) { $0.ports = ["news"] },
                // Of the transports only that without a network is laid out in another way.
                Property("transports") { $0.transports = [.none] },
                Property("sourcePorts", [.digest: Self.notInLayout]) { $0.sourcePorts = [1024...65535] },
                Property("published", [.digest: Self.notInLayout]) { $0.published = .init(port: "news") },
                Property("applicationProtocol", [.digest: Self.notInLayout]) { $0.applicationProtocol = "TLS" },
                Property("encrypted", [.digest: Self.notDrawn]) { $0.encrypted = nil },
                Property("isMulticast", [.digest: Self.notDrawn]) { $0.isMulticast = true },
                Property("isSubnetOnly", [.digest: Self.notDrawn]) { $0.isSubnetOnly = true },
                Property("note", [.digest: Self.notDrawn]) { $0.note = nil },
                Property("sources", [.digest: Self.notDrawn]) { $0.sources = Self.otherSources },
                Property(
                    "line", [.digest: Self.notInLayout, .diff: "what a line looks like says nothing of the network"]
                ) {
                    $0.line = LineStyle.ID(slot: 5)
                },
            ], in: Self.edition
        ) { channel, edition in
            edition.catalog.channels = IdentifiedList([channel] + edition.catalog.channels.dropFirst())
            edition.front.diagrams[0].links[0].channel = channel.id
        }
    }

    @Test func everyPropertyOfAZone() {
        expect(
            Self.catalog.zones[0],
            [
                Property("id") { $0.id = "other" }, Property("title") { $0.title = "Other" },
                Property("kind") { $0.kind = .dmz }, Property("parent") { $0.parent = "outside" },
            ], in: Self.edition
        ) { zone, edition in
            edition.catalog.zones = IdentifiedList([zone] + edition.catalog.zones.dropFirst())
            edition.catalog.components.updateEach { if $0.zone == "inside" { $0.zone = zone.id } }
            edition.front.diagrams[0].nodes[0].zone = zone.id
        }
    }

    @Test func everyPropertyOfAPort() {
        expect(
            Self.catalog.ports[0],
            [
                Property("id", [.digest: Self.notDrawn]) { $0.id = "other" },
                Property("number", [.digest: Self.notInLayout]) { $0.number = .single(444) },
                Property("title", [.digest: Self.notDrawn]) { $0.title = "Other" },
                Property("note", [.digest: Self.notDrawn]) { $0.note = nil },
                Property("sources", [.digest: Self.notDrawn]) { $0.sources = Self.otherSources },
            ], in: Self.edition
        ) { port, edition in
            edition.catalog.ports = IdentifiedList([port] + edition.catalog.ports.dropFirst())
            edition.catalog.channels.updateEach { if $0.id == "web" { $0.ports = [port.id] } }
        }
    }

    @Test func everyPropertyOfAComponent() throws {
        let place = "the compiler has made it the place of the node"
        let index = try #require(Self.catalog.components.position(of: "api"))
        expect(
            Self.catalog.components[index],
            [
                Property("id") { $0.id = "other" },
                Property("title") { $0.title = "Other" },
                Property("kind") { $0.kind = .database },
                Property("parent", [.digest: place]) { $0.parent = "desk" },
                Property("zone", [.digest: place]) { $0.zone = "outside" },
                Property("otherZones", [.digest: place]) { $0.otherZones = ["outside"] },
                Property("at", [.digest: place]) { $0.at = "desk" },
                Property("icon", [.digest: Self.notInLayout]) { $0.icon = nil },
                Property("isStack") { $0.isStack = false },
                Property("stackSize") { $0.stackSize = 4 },
                Property("technology") { $0.technology = "Java 21" },
                Property("owner", [.digest: Self.notDrawn]) { $0.owner = "Harbour office" },
                Property("tags", [.digest: Self.notDrawn]) { $0.tags = ["critical"] },
                Property("url", [.digest: Self.notDrawn]) { $0.url = "https://example.com/api" },
                Property("note", [.digest: Self.notDrawn]) { $0.note = nil },
                Property("sources", [.digest: Self.notDrawn]) { $0.sources = Self.otherSources },
            ], in: Self.edition
        ) { component, edition in
            var components = Array(edition.catalog.components)
            components[index] = component
            edition.catalog.components = IdentifiedList(components)
            edition.front.diagrams[0].nodes[0].children[0].component = component.id
            edition.front.diagrams[0].nodes[0].children[0].id = Node.ID(component.id.text)
            for link in edition.front.diagrams[0].links.indices {
                let id = Node.ID(component.id.text)
                if edition.front.diagrams[0].links[link].to == "api" { edition.front.diagrams[0].links[link].to = id }
                if edition.front.diagrams[0].links[link].from == "api" {
                    edition.front.diagrams[0].links[link].from = id
                }
            }
        }
    }
}
