import Compiler
import Diagnostics
import Editions
import Model
import Testing

@testable import Firewall

/// An edition with a site's own ports and modules.
@Suite struct DeploymentTests {
    private let links = """
        kind: flow
        links:
          - {path: a, from: browser, to: api, channel: web}
          - {path: b, from: api, to: browser, channel: news}
          - {path: c, from: browser, to: server-2.store, channel: own}
        instances: {server-2: {of: server, title: Second}}
        """

    private func read(_ text: String, _ edition: Edition) throws -> Deployment {
        let diagnostics = DiagnosticBag()
        let file = SourceFile(path: "d.yml", bytes: Array(text.utf8))
        let deployment = DeploymentReader.read(file, over: [edition], diagnostics)?.deployment
        #expect(diagnostics.sorted == [])
        return try #require(deployment)
    }

    @Test func `a changed port is the new one everywhere, and knows its default`() throws {
        let edition = try Corpus.edition(slides: ["a": links])
        let deployed = DeployedEdition(
            edition, try read("name: X\nports: {web: 8443, own: '9000-9010', news: 5000}\n", edition))
        let diagram = deployed.resolved(deployed.edition.sections[0].slides[0].diagrams[0])
        #expect(diagram.channels.map(\.portText) == ["8443 (default 443)", "5000", "9000–9010 (default various)"])
        let matrix = FlowMatrix(deployed)
        let flow = try #require(matrix.flow("browser--api--web").flatMap(matrix.resolved))
        #expect(flow.portText == "8443" && flow.defaultPortText == "443")
        #expect(matrix.flows.map(\.id) == FlowMatrix(edition).flows.map(\.id))
        #expect(edition.catalog.ports["web"]?.number == .single(443), "the edition itself stays as it was")
    }

    @Test func `channels that no longer look alike no longer share a line`() throws {
        let catalog = Corpus.catalog
            .replacing("  own: {number", with: "  web-2: {number: 443, title: Second}\n  own: {number")
            .replacing(
                "  own: {title",
                with: "  web-2: {title: Second, port: web-2, transport: tcp, protocol: HTTPS}\n  own: {title")
        let edition = try Corpus.edition(catalog: catalog, slides: ["a": links])
        let lines = { (edition: Edition) in edition.catalog.channels.map(\.line) }
        #expect(edition.catalog.channels["web"]?.line == edition.catalog.channels["web-2"]?.line)
        let deployed = DeployedEdition(edition, Deployment(name: "X", ports: ["web": .single(8443)])).edition
        #expect(deployed.catalog.channels["web-2"]?.line == edition.catalog.channels["web-2"]?.line)
        let line = try #require(deployed.catalog.channels["web"]?.line)
        #expect(lines(deployed).count { $0 == line } == 1)
    }

    @Test func `what is not installed is gone from diagrams, and its steps are marked`() throws {
        let edition = try Corpus.edition(slides: ["a": links])
        let deployed = DeployedEdition(edition, try read("name: X\nwithout: [store]\n", edition))
        let slide = deployed.edition.sections[0].slides[0]
        #expect(deployed.absences[slide.id]?.components.map(\.id) == ["store"])
        #expect(deployed.absences[slide.id]?.paths == ["c"])
        #expect(slide.diagrams[0].links.map(\.paths) == [["a"], ["b"]])
        #expect(slide.diagrams[0].nodes.map(\.id) == ["desk", "server"], "a machine that is hollow goes too")
        #expect(deployed.resolved(slide.diagrams[0]).channels.map(\.id) == ["web", "news"])
        #expect(FlowMatrix(deployed).flows.map(\.channel) == ["news", "web"])
    }

    @Test func `steps that travel no path that is left say so`() throws {
        let edition = try Corpus.edition(slides: [
            "a": "kind: flow\nlinks:\n  - {path: a, from: browser, to: api, channel: web}"
        ])
        let index = EditionIndex(DeployedEdition(edition, Deployment(name: "X", without: ["desk"])))
        let slide = index.edition.sections[0].slides[0]
        #expect(slide.diagrams == [])
        #expect(index.gonePaths(of: slide.id) == ["a"])
        #expect(index.happyPaths(of: slide.id).flatMap(\.steps).map(\.paths) == [[]])
    }

    @Test func `hosts are addresses, networks or names`() throws {
        let edition = try Corpus.edition(slides: ["a": links])
        let text = "name: X\nhosts:\n  api: [192.0.2.10, 2001:DB8:0:0::1]\n  desk@inside: relay-1.example.com\n"
        let hosts = try read(text, edition).hosts
        #expect(hosts.map { $0.hosts.map(\.description) } == [["192.0.2.10", "2001:db8::1"], ["relay-1.example.com"]])
        #expect(hosts[1].zone == "inside")
    }

    @Test(arguments: [
        ("192.0.2.0/24", "192.0.2.0/24"), ("0.0.0.0/0", "0.0.0.0/0"), ("::", "::"), ("::/0", "::/0"),
        ("2001:db8::1:0:0:1", "2001:db8::1:0:0:1"), ("1:0:0:2:0:0:0:3", "1:0:0:2::3"),
        ("fe80:0:1:0:1:0:1:0", "fe80:0:1:0:1:0:1:0"),
        ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
    ])
    func `networks are written as others write them`(text: String, written: String) {
        #expect(IPNetwork(text)?.description == written)
    }

    @Test(arguments: [
        "192.0.2.1/24", "192.0.2", "192.0.2.256", "192.0.2.01", "192.0.2.1/33", "1:2:3", "::1::", "1:2:3:4:5:6:7:8:9",
        "12345::", ":::", "2001:db8::/129", "1.2.3.4/", "", "g::",
    ])
    func `what is no network is refused`(text: String) {
        #expect(IPNetwork(text) == nil)
    }

    @Test func `networks hold what lies in them`() throws {
        let network = try #require(IPNetwork("198.51.100.128/25"))
        let inside = try #require(IPNetwork("198.51.100.200"))
        let outside = try #require(IPNetwork("198.51.100.127"))
        #expect(network.contains(inside) && !network.contains(outside) && !inside.contains(network))
        let all = try #require(IPNetwork("::/0"))
        #expect(!all.contains(inside))
    }
}
