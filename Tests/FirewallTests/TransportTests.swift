import Changes
import Diagnostics
import Editions
import Foundation
import Model
import TextFormats
import Testing

@testable import Firewall

/// What channels and links can say beside one transport, one port and one side that opens connections: in the matrix, in
/// rules, in what is blocked and in what is observed.
@Suite struct TransportTests {
    private static let catalog = """
        zones:
          inside: {title: Inside, kind: internal}
          dmz: {title: DMZ, kind: dmz}
        ports:
          web: {number: 80, title: Web}
          published: {number: 8080, title: Published}
          names: {number: 53, title: Names}
          peer: {number: 2380, title: Peer}
          signal: {number: 2905, title: Signal}
        channels:
          names: {title: Names, port: names, transport: [udp, tcp], source-ports: [53, 49152-65535], protocol: DNS}
          front: {title: Front, port: web, transport: tcp, protocol: HTTP, published: {port: published, at: balancer}}
          container: {title: Container, port: web, transport: tcp, protocol: HTTP, published: {port: published}}
          peer: {title: Peer, port: peer, transport: tcp, protocol: gRPC}
          signal: {title: Signal, port: signal, transport: sctp, protocol: M3UA}
          ping: {title: Ping, transport: icmp, protocol: Echo}
          tunnel: {title: Tunnel, transport: gre, protocol: GRE}
          esp: {title: ESP, transport: 50, protocol: IPsec}
          odd: {title: Odd, transport: 99, protocol: Odd}
          open: {title: Open, port: web, transport: unknown, protocol: Something}
        components:
          desk: {title: Desk, kind: machine, zone: inside, holds: {browser: {title: Browser, kind: application}}}
          balancer: {title: Balancer, kind: machine, zone: dmz}
          store: {title: Store, kind: machine, zone: dmz, stack: true, holds: {member: {title: Member, kind: service}}}
        """

    private static let links = """
          - {path: a, from: browser, to: member, channel: names}
          - {path: b, from: browser, to: member, channel: front}
          - {path: c, from: browser, to: member, channel: container}
          - {path: d, from: member, to: member, channel: peer}
          - {path: e, from: browser, to: member, channel: signal, initiator: both, data: forward}
          - {from: browser, to: member, channel: ping}
          - {from: browser, to: member, channel: tunnel}
          - {from: browser, to: member, channel: esp}
          - {from: browser, to: member, channel: odd}
          - {from: browser, to: member, channel: open}
        """

    private func matrix() throws -> FlowMatrix { try Corpus.matrix(Self.links, catalog: Self.catalog) }

    private func plan() throws -> RulePlan {
        let hosts = { (texts: [String]) in
            try texts.map { Deployment.Host.network(try #require(IPNetwork($0))) }
        }
        let deployment = Deployment(
            name: "Site",
            hosts: [
                .init(component: "desk", hosts: try hosts(["192.0.2.1", "2001:db8::1"])),
                .init(component: "balancer", hosts: try hosts(["192.0.2.20"])),
                .init(component: "store", hosts: try hosts(["192.0.2.30", "192.0.2.31", "2001:db8::30"])),
            ])
        return RulePlan(
            FlowMatrix(DeployedEdition(try matrix().index.edition, deployment)), deployment)
    }

    // MARK: What is observed

    private func check(_ text: String) throws -> RealityCheck {
        let file = SourceFile(path: "seen", bytes: Array(text.utf8))
        return RealityCheck(try plan(), ObservationReader.read(file, DiagnosticBag()))
    }

    @Test func `what is opened from a source port that is not documented is shown`() throws {
        let header = "source,destination,transport,port,source port\n"
        let row = { (port: String) in "192.0.2.1,192.0.2.30,udp,53,\(port)\n" }
        let known = try check(header + row("53") + row("49152") + row("65535"))
        #expect(known.otherSources == [] && known.seen.map(\.id) == ["browser--member--names"])

        let mixed = try check(header + row("53") + row("1024") + row("7"))
        #expect(mixed.otherSources.map(\.ports) == [[7, 1024]] && mixed.undocumented == [])
        #expect(mixed.seen.map(\.id) == ["browser--member--names"])
        let text = RealityDocument.text(mixed)
        #expect(
            text.contains(
                "UDP 192.0.2.1 -> 192.0.2.30:53, from 7, 1024: browser--member--names (from 53, 49152-65535)\n"))

        let other = try check(header + row("1024"))
        #expect(other.otherSources.map(\.ports) == [[1024]] && other.seen == [])
        #expect(other.unseen.contains { $0.id == "browser--member--names" })

        // Where no source port is stated, any is as documented.
        #expect(try check("source,destination,transport,port\n192.0.2.1,192.0.2.30,udp,53\n").otherSources == [])
        #expect(
            try check("source,destination,transport,port,sport\n192.0.2.1,192.0.2.30,tcp,80,7\n").otherSources == [])
    }

    @Test func `a listing of sockets has source ports on either side`() throws {
        let server = """
            Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process
            tcp LISTEN 0 128 192.0.2.30:53 0.0.0.0:*
            tcp ESTAB 0 0 192.0.2.30:53 192.0.2.1:1024

            """
        #expect(try check(server).otherSources.map(\.ports) == [[1024]])
        #expect(try check("tcp ESTAB 0 0 192.0.2.1:53 192.0.2.30:53\n").otherSources == [])
        #expect(try check("tcp ESTAB 0 0 192.0.2.1:1025 192.0.2.30:53\n").otherSources.map(\.ports) == [[1025]])
    }

    // MARK: The matrix

    @Test func `a row says every transport, the source ports and where it is reached`() throws {
        let matrix = try matrix()
        let table = MatrixTable.flows(matrix)
        let column = { (title: String) in try #require(table.columns.firstIndex { $0.title == title }) }
        func texts(_ title: String) throws -> [String: String] {
            let index = try column(title)
            return Dictionary(uniqueKeysWithValues: table.rows.map { ($0[0].text, $0[index].text) })
        }
        let transports = try texts("Transport")
        #expect(transports["browser--member--names"] == "TCP, UDP")
        #expect(transports["browser--member--ping"] == "ICMP")
        #expect(transports["browser--member--esp"] == "IP protocol 50")
        #expect(transports["browser--member--open"] == "unknown transport")
        #expect(try texts("Source ports")["browser--member--names"] == "53, 49152-65535")
        #expect(try texts("Reached at")["browser--member--front"] == "8080 at Balancer")
        #expect(try texts("Reached at")["browser--member--container"] == "8080")
        #expect(try texts("Initiator")["member--member--peer"] == "each other")
        for format in [TextMatrixFormat(), MarkdownMatrixFormat()] as [any MatrixFormat] {
            var bytes: [UInt8] = []
            format.write(matrix) { bytes += $0 }
            #expect(String(decoding: bytes, as: UTF8.self).contains("each other"), "\(format.name)")
        }
    }

    @Test func `the columns are those of before where no flow has more`() throws {
        let table = MatrixTable.flows(try Corpus.matrix("  - {path: a, from: browser, to: api, channel: web}"))
        #expect(table.columns.last?.title == "Confidence")
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    }

    @Test func `a link that both sides open is two flows, of which each sees the payload from its side`() throws {
        let matrix = try matrix()
        #expect(matrix.flow("browser--member--signal")?.data == .forward)
        #expect(matrix.flow("member--browser--signal")?.data == .back)
        let place = try #require(matrix.flow("browser--member--signal")).uses[0]
        #expect(matrix.flows(of: place).map(\.id) == ["browser--member--signal", "member--browser--signal"])
        #expect(matrix.flow("member--member--peer")?.isAmongMembers == true)
    }

    @Test func `where a payload of datagrams goes is not stated unless it is`() throws {
        let links = """
              - {path: a, from: browser, to: member, channel: names}
              - {path: b, from: browser, to: member, channel: peer}
              - {path: c, from: member, to: browser, channel: names, data: forward}
            """
        let matrix = try Corpus.matrix(links, catalog: Self.catalog)
        #expect(matrix.flow("browser--member--names")?.data == .unstated)
        #expect(matrix.flow("browser--member--peer")?.data == .both)
        #expect(matrix.flow("member--browser--names")?.data == .forward)
        let ids = matrix.index.slides[1].diagrams[0].links.map(\.id)
        #expect(ids == ["browser--member--names", "browser--member--peer", "member--browser--names"])
    }

    // MARK: Rules

    @Test func `each transport and each side of a translation has a rule of its own`() throws {
        let texts = try plan().rules.filter { $0.family == .v4 }.map { rule in
            "\(rule.flow.channel.id) \(rule.transport.rawValue) \(rule.ports.map { $0.text(separator: "-") }) \(rule.side)"
                + " \(rule.destinationRole.name)"
        }
        #expect(
            Set(texts) == [
                #"names tcp ["53"] both store"#, #"names udp ["53"] both store"#,
                #"front tcp ["8080"] initiator balancer"#, #"front tcp ["80"] listener store"#,
                #"container tcp ["8080"] initiator store"#, #"container tcp ["80"] listener store"#,
                #"peer tcp ["2380"] both store"#, #"signal sctp ["2905"] both store"#,
                #"signal sctp ["2905"] both desk"#, "ping icmp [] both store", "tunnel gre [] both store",
                "esp ip-50 [] both store", "odd ip-99 [] both store",
            ])
        #expect(try plan().gaps.map(\.reason) == ["no source states the transport"])
    }

    @Test func `the hosts of each side have the number that they see`() throws {
        let plan = try plan()
        func ports(_ rules: [FirewallRule], _ channel: Channel.ID) -> [UInt16] {
            rules.filter { $0.flow.channel.id == channel && $0.family == .v4 }.flatMap(\.ports).map(\.lowerBound)
        }
        let role = { (name: String) in try #require(plan.hosts.first { $0.name == name }) }
        let fromDesk = plan.rules.filter { $0.sourceRole.name == "desk" && $0.side != .listener }
        for channel in ["front", "container"] as [Channel.ID] {
            #expect(ports(fromDesk, channel) == [8080])
            #expect(ports(plan.rules(to: try role("store")), channel) == [80])
        }
        #expect(ports(plan.rules(to: try role("balancer")), "front") == [8080])
        #expect(ports(plan.rules(from: try role("store")), "peer") == [2380])
        #expect(ports(plan.rules(to: try role("store")), "peer") == [2380])
    }

    @Test func `a host that passes connections on lets them through`() throws {
        let files = try plan().files(IPTablesFormat())
        let balancer = try #require(files.first { $0.path == "balancer.v4" })
        #expect(
            balancer.text.contains("-A ptl-in-balancer -s 192.0.2.1/32 -d 192.0.2.20/32 -p tcp -m tcp --dport 8080 "))
        #expect(
            balancer.text.contains("-A ptl-fwd-balancer -s 192.0.2.1/32 -d 192.0.2.30/32 -p tcp -m tcp --dport 80 "))
        let others = files.filter { !$0.isBorder && !$0.isFor("balancer") }
        #expect(others.allSatisfy { !$0.text.contains("ptl-fwd-") })
    }

    @Test func `each format writes every rule or says that it cannot`() throws {
        let plan = try plan()
        for format in RuleFormats.ofHosts {
            let text = plan.files(format).map(\.text).joined()
            let adapted = plan.expressible(in: format)
            for flow in plan.rules.map(\.flow.id).unique() {
                #expect(text.contains(flow.text), "\(format.name) \(flow)")
                #expect(
                    adapted.rules.contains { $0.flow.id == flow } || adapted.gaps.contains { $0.flow.id == flow },
                    "\(format.name) \(flow)")
            }
            #expect(adapted.rules.count == plan.rules.filter { format.obstacle(to: $0) == nil }.count)
        }
        let refused = RuleFormats.ofHosts.map { format in
            (format.name, Set(plan.rules.filter { format.obstacle(to: $0) != nil }.map(\.transport.rawValue)).sorted())
        }
        #expect(
            Dictionary(uniqueKeysWithValues: refused) == [
                "nftables": [], "iptables": [], "windows": ["sctp"], "aws": ["sctp"], "aerleon": ["icmp", "ip-99"],
            ])
    }

    @Test func `formats that know source ports say them, the other says that it does not`() throws {
        let plan = try plan()
        let text = { (format: any RuleFormat) in plan.files(format).map(\.text).joined() }
        #expect(text(NFTablesFormat()).contains("udp sport { 53, 49152-65535 } udp dport 53 "))
        #expect(text(IPTablesFormat()).contains("-p udp -m multiport --sports 53,49152:65535 -m udp --dport 53 "))
        #expect(text(WindowsFirewallFormat()).contains("-RemotePort '53' -LocalPort @('53', '49152-65535')"))
        #expect(text(AerleonFormat()).contains("NAMES-UDP-FROM"))
        #expect(text(AWSSecurityGroupsFormat()).contains("WrittenWider"))
    }

    @Test func `names of rules for Windows are unique in each file`() throws {
        for file in try plan().files(WindowsFirewallFormat()) {
            let names = file.text.matches(of: #/-Name ('[^']*')/#).map { String($0.1) }
            #expect(!names.isEmpty && Set(names).count == names.count, "\(file.path)")
        }
    }

    @Test(.enabled(if: Namespaces.refusal == nil, Namespaces.comment))
    func `nft and iptables take the rules`() throws {
        let scratch = try Scratch()
        for format in [NFTablesFormat(), IPTablesFormat()] as [any RuleFormat] {
            for file in try plan().files(format) {
                let url = scratch[file.path]
                try Data(file.text.utf8).write(to: url)
                let program =
                    file.path.hasSuffix(".nft")
                    ? ["nft", "-c", "-f"]
                    : [file.path.hasSuffix(".v4") ? "iptables-restore" : "ip6tables-restore", "--test"]
                let run = try Tool("unshare", ["--net"] + program + [url.path])
                #expect(run.status == 0, "\(file.path): \(run.errors)")
            }
        }
    }

    @Test func `a host that is not installed is a gap, and no rule for another`() throws {
        let edition = try matrix().index.edition
        let deployment = Deployment(
            name: "Site",
            hosts: [
                .init(component: "desk", hosts: [.network(try #require(IPNetwork("192.0.2.1")))]),
                .init(component: "store", hosts: [.network(try #require(IPNetwork("192.0.2.30")))]),
            ], without: ["balancer"])
        let plan = RulePlan(FlowMatrix(DeployedEdition(edition, deployment)), deployment)
        let rules = plan.rules.filter { $0.flow.channel.id == "front" }
        #expect(rules.map(\.side) == [.listener])
        #expect(
            plan.gaps.filter { $0.flow.channel.id == "front" }.map(\.reason) == [
                "'balancer', where it is reached, is not installed"
            ])
    }

    // MARK: Blocked

    private func conditions(_ name: String, of flow: Flow.ID) throws -> [String]? {
        let matrix = try matrix()
        let traffic = try #require(BlockedTraffic(name, in: matrix))
        return BlockedReport([traffic], named: [name], in: matrix).breaks.first { $0.flow.id == flow }?.conditions
    }

    @Test func `what is blocked is cut, over one transport where that is one of several`() throws {
        #expect(try conditions("53/udp", of: "browser--member--names") == ["where UDP is used"])
        #expect(try conditions("53", of: "browser--member--names") == [])
        #expect(try conditions("53/sctp", of: "browser--member--names") == nil)
        #expect(try conditions("icmp", of: "browser--member--ping") == [])
        #expect(try conditions("ip-50", of: "browser--member--esp") == [])
        #expect(try conditions("ip-50", of: "browser--member--odd") == nil)
        #expect(try conditions("tcp", of: "browser--member--names") == ["where TCP is used"])
    }

    @Test func `a published port is cut under both of its numbers`() throws {
        for number in ["8080", "80", "published", "web"] {
            #expect(try conditions(number, of: "browser--member--front") == [], "\(number)")
        }
    }

    @Test func `what may go over a blocked transport is cut in that case`() throws {
        #expect(try conditions("80/tcp", of: "browser--member--open") == ["where it is TCP"])
        #expect(try conditions("80", of: "browser--member--open") == [])
    }

    @Test func `of a link that both sides open, one direction can be cut`() throws {
        let matrix = try matrix()
        let blocked = [BlockedTraffic.flow("member--browser--signal")]
        let cut = try #require(BlockedEffect.all(of: blocked, in: matrix).first?.links.first)
        #expect(cut.conditions == [.openedBy("Store: Member")])
        let both = blocked + [.flow("browser--member--signal")]
        #expect(BlockedEffect.all(of: both, in: matrix).first?.links.first?.conditions == [])
    }

    // MARK: Observed

    @Test func `an observation is documented over each transport and on each side of a translation`() throws {
        let plan = try plan()
        func permits(_ destination: String, _ transport: Channel.Transport, _ port: UInt16?) throws -> Bool {
            plan.permits(
                Connection(
                    source: try #require(IPNetwork("192.0.2.1")), destination: try #require(IPNetwork(destination)),
                    transport: transport, port: port))
        }
        #expect(try permits("192.0.2.30", .udp, 53) && permits("192.0.2.30", .tcp, 53))
        #expect(try permits("192.0.2.20", .tcp, 8080) && permits("192.0.2.30", .tcp, 80))
        #expect(try permits("192.0.2.30", .icmp, nil) && permits("192.0.2.30", .gre, nil))
        #expect(try !permits("192.0.2.20", .tcp, 80) && !permits("192.0.2.30", .ip(51), nil))
    }

    // MARK: Changes

    @Test func `another transport, source port or publication is a change of the firewall`() throws {
        let before = try matrix()
        func sentences(_ old: String, _ new: String) throws -> [String] {
            let catalog = Self.catalog.replacing(old, with: new)
            let delta = FirewallDelta(from: before, to: try Corpus.matrix(Self.links, catalog: catalog))
            return delta.opened.map { "+\($0.service(.english))" } + delta.closed.map { "-\($0.service(.english))" }
                + delta.relabelled.flatMap(\.facts).map(\.name.rawValue)
        }
        #expect(try sentences("[udp, tcp]", "tcp") == ["-UDP 53", "data"])
        #expect(try sentences("transport: 50", "transport: 51") == ["+IP protocol 51", "-IP protocol 50"])
        #expect(try sentences("[53, 49152-65535]", "53").contains("source ports"))
        #expect(try sentences(", published: {port: published}", "") == ["-TCP 8080", "reached at"])
    }
}
