import Diagnostics
import Model
import TextFormats
import Testing

@testable import Importing

@Suite struct ConnectionListTests {
    private func read(_ text: String, _ columns: [String: String] = [:]) -> (DraftNetwork?, [Diagnostic]) {
        let diagnostics = DiagnosticBag()
        let file = SourceFile(path: "list.csv", bytes: Array(text.utf8))
        return (ConnectionList.read(file, columns: columns, diagnostics), diagnostics.sorted)
    }

    @Test func `columns are known by their usual names, in any order`() throws {
        let (network, diagnostics) = read(
            """
            Dst_Port;Source;Destination;Source Zone;Description
            443/tcp;Laptop;"Web; shop";Office;"an ""order"",
            by hand"
            53 UDP/TCP;Laptop;DNS;;
            """)
        #expect(diagnostics.isEmpty)
        let connections = try #require(network?.connections)
        #expect(connections.map(\.line) == [2, 4])
        #expect(connections[0].to.title == "Web; shop" && connections[0].from.zone == "Office")
        #expect(connections[0].transports == [.tcp] && connections[0].ports == [.single(443)])
        #expect(connections[0].purpose == "an \"order\", by hand")
        #expect(connections[1].transports == [.udp, .tcp] && connections[1].ports == [.single(53)])
    }

    @Test func `columns can be named`() {
        let text = "Quelle,Ziel,Dienst\na,b,443\n"
        #expect(read(text).1.map(\.message) == ["the header has no column 'from' and no column 'to'"])
        let (network, diagnostics) = read(text, ["from": "Quelle", "to": "Ziel", "port": "Dienst"])
        #expect(diagnostics.isEmpty && network?.connections.first?.ports == [.single(443)])
        #expect(read(text, ["from": "Qelle", "to": "Ziel"]).1.map(\.message) == ["the header has no column 'Qelle'"])
    }

    @Test(
        arguments: [
            ("443", [], [Port.Number.single(443)]), ("tcp/443", [.tcp], [.single(443)]),
            ("TCP 80, 443", [.tcp], [.single(80), .single(443)]),
            ("1024:65535", [], [.range(1024, 65535)]), ("49152–65535", [], [.range(49152, 65535)]), ("any", [], []),
            ("80; 80", [], [.single(80)]), ("500 - 510", [], [.range(500, 510)]),
        ] as [(String, [Channel.Transport], [Port.Number])])
    func `ports are read as people write them`(
        _ text: String, _ transports: [Channel.Transport], _ ports: [Port.Number]
    ) {
        var service = Service()
        #expect(service.readPorts(text) == nil)
        #expect(service.transports == transports && service.ports == ports)
    }

    @Test(arguments: [
        ("TCP, UDP", [Channel.Transport.tcp, .udp]), ("ESP", [.ip(50)]), ("IP protocol 99", [.ip(99)]), ("6", [.tcp]),
        ("icmp6", [.icmp]), ("any", []), ("unknown transport", []),
    ])
    func `transports are read as people write them`(_ text: String, _ transports: [Channel.Transport]) {
        var service = Service()
        #expect(service.readTransport(text) == nil && service.transports == transports)
    }

    @Test func `what is no connection is named`() {
        let (network, diagnostics) = read("from,to,port\na,b,443\n,b,443\na,b,70000\na,b,x\n")
        #expect(diagnostics.isEmpty)
        #expect(
            network?.losses == [
                "line 3 is left out: it lacks an end", "line 4 is left out: '70000' is not a port",
                "line 5 is left out: 'x' is not a port",
            ])
        for text in ["", "\n", "from,to,port\n", "from,to,port\n,,\n"] { #expect(read(text).1.count == 1, "\(text)") }
    }

    @Test func `anything can be a name`() {
        let names = [
            "ж", "Web shop", "web-shop", "web shop", "10.0.0.1", "\"", "a\u{1B}[31m::error::b",
            String(repeating: "x", count: 300),
        ]
        var text: [UInt8] = []
        CSVText.append(["from", "to", "port"], to: &text)
        for (position, name) in names.enumerated() {
            CSVText.append([name, "Server", "\(position + 1)/tcp"], to: &text)
        }
        let (network, diagnostics) = read(String(decoding: text, as: UTF8.self))
        #expect(diagnostics.isEmpty && network?.connections.count == names.count)
        guard let network else { return }
        let corpus = DraftCorpus(network, title: "T", from: "list.csv")
        let catalog = corpus.files.first { $0.path.hasSuffix("catalog.yml") }?.text ?? ""
        for id in ["component", "web-shop", "web-shop-2", "web-shop-3", "10-0-0-1", "server"] {
            #expect(catalog.contains("\n  \(id):\n"), "\(id)")
        }
        #expect(!catalog.contains("\u{1B}"))
    }
}
