import Diagnostics
import Foundation
import Model
import Testing
import XMLReading

@testable import Importing

/// Files as other tools write them.
@Suite struct FixtureTests {
    /// Each fixture with its format.
    static let fixtures: [(name: String, format: any ImportFormat.Type)] = [
        ("connections.csv", ConnectionList.self), ("connections.xlsx", ConnectionWorkbook.self),
        ("compose.yml", ComposeFile.self),
        ("kubernetes.yml", KubernetesManifests.self), ("sockets.txt", SocketList.self), ("zeek.log", ZeekLog.self),
        ("zeek.json", ZeekLog.self), ("flow-log.txt", FlowLog.self), ("workspace.json", StructurizrWorkspace.self),
    ]

    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
        return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    private func network(_ name: String) throws -> DraftNetwork {
        let format = try #require(Self.fixtures.first { $0.name == name }?.format)
        let diagnostics = DiagnosticBag()
        let network = format.read(SourceFile(path: name, bytes: try Self.bytes(name)), columns: [:], diagnostics)
        #expect(diagnostics.sorted == [])
        return try #require(network)
    }

    /// `proxy > api TCP 8000`
    private func connections(_ network: DraftNetwork) -> [String] {
        network.connections.map { connection in
            let ports = connection.ports.map(\.plainText).joined(separator: ",")
            return "\(connection.from.title) > \(connection.to.title) \(connection.transports.title) \(ports)"
        }
    }

    @Test func `every format has a fixture, and all say what they read`() {
        let tried = Set(Self.fixtures.map { "\($0.format)" })
        #expect(tried == Set(ImportFormats.all.map { "\($0)" }))
        #expect(ImportFormats.all.allSatisfy { !$0.summary.isEmpty })
    }

    @Test func `a list is read by its header`() throws {
        let connections = connections(try network("connections.csv"))
        #expect(connections.count == 6 && connections.contains("web01 > dns01 UDP, TCP 53"))
        #expect(connections.contains("monitor > web01 ICMP ") && connections.contains("vpn01 > partner GRE "))
    }

    @Test func `a workbook is read below its titles`() throws {
        let network = try network("connections.xlsx")
        let connections = connections(network)
        #expect(connections.count == 16)
        #expect(connections.contains("Skippers > web01  443"))
        #expect(connections.contains("web01 > dns01 UDP, TCP 53"))
        #expect(connections.contains("backup01 > db01  49152-65535"))
        #expect(network.connections[0].line == 5)
        #expect(network.connections[5].purpose == "Cards <3DS>")
        #expect(network.losses.contains("the sheet 'Zones' is left out: only 'Requests' was read"))
        #expect(network.losses.contains("line 20 is left out: it lacks an end"))
    }

    @Test func `Compose opens what it publishes and what it names`() throws {
        let network = try network("compose.yml")
        let connections = connections(network)
        for expected in [
            "Clients > proxy TCP 443", "web > api TCP 8000", "api > db TCP 5432", "api > queue TCP 5672",
            "api > mail TCP 8025", "backup > db TCP 5432", "Clients > statsd UDP 8125", "Clients > queue TCP 15672",
        ] { #expect(connections.contains(expected), "\(expected)") }
        #expect(!connections.contains { $0.contains("Clients > db") || $0.hasSuffix("8081") })
        #expect(network.connections.first { $0.from.title == "web" }?.from.zone == "edge")
        let assumed = network.connections.first { $0.from.title == "scheduler" }
        #expect(
            assumed?.remarks == ["assumed, because 'scheduler' depends on 'queue'", "port 5672 assumed for AMQP"])
        #expect(network.losses.contains("line 131: 'metrics' depends on 'exporter', which is not in the file"))
        // No password of an address is written anywhere.
        #expect(!"\(network)".contains("PASSWORD"))
    }

    @Test func `Kubernetes opens what policies allow`() throws {
        let network = try network("kubernetes.yml")
        let connections = connections(network)
        for expected in [
            "Clients > Ingress controller TCP 443", "Ingress controller > storefront TCP 8080",
            "Ingress controller > orders TCP 8443", "Clients > mail TCP 2525", "storefront > orders TCP 8443",
            "catalog > orders-db TCP 5432", "10.20.0.0/16 > orders-db TCP 5432",
            "prometheus > orders-db TCP 9187-9190", "orders > k8s-app=kube-dns UDP 53",
            "catalog > 203.0.113.40/32 TCP 443", "nightly-report > orders-db TCP 5432",
        ] { #expect(connections.contains(expected), "\(expected)") }
        #expect(!connections.contains { $0.contains("storefront > orders-db") })
        #expect(network.losses.contains("2 of kind ConfigMap left out"))
        #expect(network.losses.contains { $0.contains("'legacy', which is not in the file") })
    }

    @Test func `what was seen is drawn once, from the side that opened it`() throws {
        let sockets = try network("sockets.txt")
        #expect(connections(sockets).contains("198.51.100.77 > 10.20.1.15 TCP 443"))
        #expect(connections(sockets).contains("10.20.1.15 > 10.20.2.31 TCP 5432"))
        #expect(connections(sockets).contains("2001:db8:ffff::7 > 2001:db8:20:1::15 TCP 443"))
        #expect(sockets.connections.first { $0.to.title == "10.20.2.31" }?.remarks == ["seen 4 times"])
        // The process of another host that has the same port is not its own.
        #expect(sockets.connections.first { $0.to.title == "203.0.113.80" }?.applicationProtocol == nil)

        let zeek = try network("zeek.log")
        #expect(connections(zeek) == connections(try network("zeek.json")))
        #expect(connections(zeek).contains("192.168.20.5 > 192.168.30.2 TCP 5432"))
        #expect(!connections(zeek).contains { $0.contains("3389") })
        #expect(zeek.losses.contains("3 attempts without an answer are left out"))

        let flows = try network("flow-log.txt")
        #expect(connections(flows).contains("10.0.2.30 > 10.0.3.40 TCP 5432"))
        #expect(connections(flows).contains("2001:db8:1::20 > 2001:db8:2::30 TCP 8080"))
        #expect(!connections(flows).contains { $0.hasPrefix("10.0.3.40 > 10.0.2.30") })
        #expect(flows.losses.contains("3 rejected flows are left out"))
    }

    @Test func `a workspace keeps its systems, containers and people`() throws {
        let network = try network("workspace.json")
        let connections = connections(network)
        #expect(connections.contains("Job runner > Queue TCP 5672"))
        #expect(connections.contains("General ledger > Ledger database TCP 1521"))
        #expect(Set(connections.filter { $0.hasPrefix("Single-page application > API") }).count == 1)
        let skipper = try #require(network.connections.first { $0.from.title == "Skipper" })
        #expect(skipper.from.kind == .person && skipper.to.machine == "Berth portal")
        #expect(network.connections.first { $0.to.title == "Database" }?.to.kind == .database)
        #expect(network.losses.contains { $0.hasSuffix("leads to nothing") })
    }

    /// A draft, or a diagnostic with a line that the file has.
    private func expectAnswer(_ format: any ImportFormat.Type, _ bytes: [UInt8], _ what: String) {
        let diagnostics = DiagnosticBag()
        let network = format.read(SourceFile(path: "x", bytes: bytes), columns: [:], diagnostics)
        if network == nil {
            #expect(!diagnostics.sorted.isEmpty, "\(what): nothing is said")
        } else if let network {
            let draft = DraftCorpus(network, title: "T", from: "x")
            #expect(draft.files.count >= 4, "\(what)")
        }
    }

    @Test(arguments: fixtures.map(\.name))
    func `damaged files are answered`(_ name: String) throws {
        let format = try #require(Self.fixtures.first { $0.name == name }?.format)
        let bytes = try Self.bytes(name)
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, bound)
        }
        for _ in 0..<40 {
            let end = next(bytes.count)
            expectAnswer(format, Array(bytes[..<end]), "cut at \(end)")
            var changed = bytes
            for _ in 0...next(6) {
                let place = next(changed.count)
                switch next(4) {
                case 0: changed[place] = UInt8(next(256))
                case 1: changed.remove(at: place)
                case 2: changed.insert(contentsOf: Array("{[\"'-: \n".utf8), at: place)
                default: changed.replaceSubrange(place..<min(place + 40, changed.count), with: changed[..<next(60)])
                }
            }
            expectAnswer(format, changed, "changed")
        }
        expectAnswer(format, [], "empty")
        expectAnswer(format, Array("\n\n".utf8), "blank")
    }

    @Test func `what cannot be read is said with its line`() {
        func reported(_ format: any ImportFormat.Type, _ text: String) -> [String] {
            let diagnostics = DiagnosticBag()
            #expect(format.read(SourceFile(path: "x", bytes: Array(text.utf8)), columns: [:], diagnostics) == nil)
            return diagnostics.sorted.map { "\($0.location.start.line): \($0.message)" }
        }
        #expect(reported(ComposeFile.self, "version: 3\n") == ["1: the file has no services"])
        #expect(reported(ComposeFile.self, "services:\n  a: {image: [}\n").first?.hasPrefix("2: ") == true)
        #expect(reported(KubernetesManifests.self, "kind: List\n---\na: b\n").count == 1)
        #expect(
            reported(StructurizrWorkspace.self, "{\n\"model\":\n  {\"people\": [}\n}") == [
                "3: the file is not JSON: unexpected character"
            ])
        #expect(reported(StructurizrWorkspace.self, "{}") == ["1: the file has no 'model'"])
        #expect(reported(SocketList.self, "hello\n") == ["1: no line is a connection of 'ss -tunap'"])
        #expect(reported(FlowLog.self, "\n\nhello world\n").first?.hasPrefix("3: ") == true)
        #expect(
            reported(ConnectionWorkbook.self, "a,b\n") == [
                "1: it is not a workbook, or a damaged one: it is not a ZIP archive"
            ])
        #expect(reported(ConnectionList.self, "PK\u{3}\u{4}x").first?.contains("archive") == true)
    }

    @Test func `deep and endless values are refused`() {
        for text in [String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 5_000)] {
            let diagnostics = DiagnosticBag()
            let file = SourceFile(path: "x", bytes: Array(text.utf8))
            #expect(StructurizrWorkspace.read(file, columns: [:], diagnostics) == nil)
            #expect(diagnostics.sorted.first?.message == "the file is not JSON: values are nested too deeply")
        }
    }

    @Test func `XML has no document types`() throws {
        let text = "<!DOCTYPE a [<!ENTITY b \"cc\">]><a>&b;</a>"
        #expect(throws: XMLElements.Failure.self) { try XMLElements.read(Array(text.utf8)) { _ in } }
        var events: [String] = []
        try XMLElements.read(Array("<x:a xmlns:x=\"u\" b=\"1\"><x:c>t&amp;</x:c></x:a>".utf8)) { event in
            switch event {
            case .start(let name, let attributes): events.append("<\(name) \(attributes["b"] ?? "")")
            case .end(let name): events.append("/\(name)")
            case .text(let text): events.append(text)
            }
        }
        #expect(events == ["<a 1", "<c ", "t", "&", "/c", "/a"])
    }
}
