import Diagnostics
import Foundation
import Model
import Testing

@testable import Firewall

/// What was observed against what is documented.
@Suite struct RealityCheckTests {
    private func read(_ text: String) -> (observations: Observations, faults: [Diagnostic]) {
        let diagnostics = DiagnosticBag()
        let file = SourceFile(path: "seen.txt", bytes: Array(text.utf8))
        return (ObservationReader.read(file, diagnostics), diagnostics.sorted)
    }

    private func texts(_ observations: Observations) -> [String] {
        observations.all.map {
            "\($0.connection.transport) \($0.connection.source) \($0.connection.destination)"
                + ($0.connection.port.map { " \($0)" } ?? "")
        }
    }

    /// The flows that a connection from a Client to the Relay's port can be: what is inside it is not observed.
    private static let flowsToTheRelay: [Flow.ID] = [
        "bes-client--relay-service--bes", "bes-client--relay-service--bes-persistent",
    ]

    private static let listing = """
        Netid State    Recv-Q Send-Q      Local Address:Port        Peer Address:Port Process
        udp   UNCONN   0      0                 0.0.0.0:62311            0.0.0.0:*     users:(("BESRelay",pid=7,fd=3))
        tcp   LISTEN   0      128               0.0.0.0:62311            0.0.0.0:*     users:(("BESRelay",pid=7,fd=4))
        tcp   LISTEN   0      128                  [::]:22                  [::]:*
        tcp   ESTAB    0      0              192.0.2.33:62311      192.0.2.130:49822  users:(("BESRelay",pid=7,fd=9))
        tcp   ESTAB    0      0              192.0.2.33:41000       192.0.2.20:62311  users:(("BESRelay",pid=7,fd=8))
        tcp   ESTAB    0      0       192.0.2.33%eth0:41001       203.0.113.9:53     users:(("named",pid=8,fd=1))
        tcp   SYN-SENT 0      1              192.0.2.33:41002       192.0.2.10:62311
        tcp   ESTAB    0      0   [::ffff:192.0.2.33]:22  [::ffff:192.0.2.50]:50000
        tcp   ESTAB    0      0               127.0.0.1:50001        127.0.0.1:62311
        icmp6 UNCONN   0      0                       *:58                   *:*
        what is this

        """

    @Test func `ss tells what listens, and so who opened a connection`() {
        let (observations, faults) = read(Self.listing)
        #expect(
            texts(observations) == [
                "tcp 192.0.2.130 192.0.2.33 62311", "tcp 192.0.2.33 192.0.2.20 62311",
                "tcp 192.0.2.33 203.0.113.9 53", "tcp 192.0.2.33 192.0.2.10 62311", "tcp 192.0.2.50 192.0.2.33 22",
            ])
        #expect(observations.viewpoints?.map(\.description) == ["192.0.2.33"])
        #expect(observations.all.map(\.program) == ["BESRelay", "BESRelay", "named", nil, nil])
        #expect(faults.map { "\($0.code.name) \($0.location.start.line)" } == ["unreadable-observation 12"])
    }

    @Test(arguments: ["", " \n\n", "neither\nof the two\n", "\u{0}\u{1}\u{FFFD}\n"])
    func `a file that tells nothing is an error, not a network without connections`(_ text: String) {
        let (observations, faults) = read(text)
        #expect(observations.all.isEmpty)
        #expect(
            faults.map { "\($0.code.name) \($0.location.start.line) \($0.severity)" } == [
                "no-observations 1 error"
            ])
    }

    @Test func `a listing without connections is none`() {
        #expect(read("Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n").faults.isEmpty)
    }

    @Test func `a host that was looked at and is none of the deployment is named`() throws {
        let plan = try Deployments.plan("branch-office")
        let listing = "tcp ESTAB 0 0 10.9.8.7:41000 192.0.2.10:52311\n"
        let check = RealityCheck(plan, read(listing).observations)
        #expect(check.strangers.map(\.description) == ["10.9.8.7"])
        #expect(RealityDocument.text(check).contains("no hosts of the deployment: 10.9.8.7"))
        #expect(try RealityCheck(Deployments.plan("example-corp"), read(Self.listing).observations).strangers.isEmpty)
    }

    @Test func `what differs from the documentation is told`() throws {
        let plan = try Deployments.plan("example-corp")
        let check = RealityCheck(plan, read(Self.listing).observations)
        #expect(check.seen.map(\.id) == ["relay-service--top-relay-service--bes"] + Self.flowsToTheRelay)
        #expect(check.undocumented.map(\.observation.connection.port) == [53, 22])
        #expect(check.undocumented[1].sourceRoles.map(\.name) == ["console"])
        #expect(check.unanswered.map(\.flow.id) == ["relay-service--root-server--bes"])
        #expect(check.unseen.contains { $0.id == "relay-service--root-server--bes" })
        #expect(check.unseen.contains { $0.id == "relay-service--bes-client--bes-notify" })
        #expect(check.unseen.allSatisfy { [$0.source, $0.destination].contains { $0.machine.id == "relay" } })
        #expect(check.seen.count + check.unseen.count + check.outOfSight.count == 64)
        let text = RealityDocument.text(check)
        #expect(text.contains("TCP 192.0.2.50 -> 192.0.2.33:22: Console Machine to Relay\n"))
        let data = Data(RealityDocument.json(check).text.utf8)
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect((root["undocumented"] as? [Any])?.count == 2)
    }

    @Test func `comma-separated values are read by their header`() throws {
        let (observations, faults) = read(
            "\n\"Time, local\",Dst IP,Protocol,Source_Address,destination-port\r\n"
                + "x,192.0.2.33,TCP,192.0.2.130,62311\r\n1,2001:db8::2,17,2001:db8::1,53\r\n"
                + "\"a,\"\"b\",192.0.2.33,tcp,192.0.2.130,62311\r\nx,192.0.2.33,ICMP,192.0.2.130,0\r\n"
                + "x,192.0.2.33,47,192.0.2.130,\r\nx,192.0.2.33,TCP,192.0.2.130,0\r\nx,192.0.2.33,bus,192.0.2.130,1\r\n"
        )
        #expect(
            texts(observations) == [
                "tcp 192.0.2.130 192.0.2.33 62311", "udp 2001:db8::1 2001:db8::2 53", "icmp 192.0.2.130 192.0.2.33",
                "gre 192.0.2.130 192.0.2.33",
            ])
        #expect(faults.map(\.location.start.line) == [8, 9])
        #expect(observations.viewpoints == nil)
        let check = RealityCheck(try Deployments.plan("example-corp"), observations)
        #expect(check.seen.map(\.id) == Self.flowsToTheRelay)
        #expect(check.outOfSight == [])
        #expect(check.unseen.count == 62)
    }

    @Test func `a header without the columns is an error`() {
        let (observations, faults) = read("source,destination,proto\n192.0.2.1,192.0.2.2,tcp\n")
        #expect(observations.all == [])
        #expect(faults.map(\.severity) == [.error])
        #expect(faults.first?.message == "the header has no column 'port'")
    }

    @Test(.enabled(if: Namespaces.refusal == nil, Namespaces.comment))
    func `what the real ss prints of real connections is read`() throws {
        let program = Corpus.root.appendingPathComponent("Tests/FirewallTests/Programs/sockets.py")
        let run = try Tool("unshare", ["--net", "python3", program.path])
        try #require(run.status == 0, "\(run.errors)")
        let (observations, faults) = read(run.output)
        #expect(faults == [])
        let check = RealityCheck(try Deployments.plan("example-corp"), observations)
        #expect(check.seen.map(\.id) == Self.flowsToTheRelay)
        #expect(
            check.undocumented.map { "\($0.observation.connection.source) \($0.observation.connection.port ?? 0)" } == [
                "192.0.2.130 22"
            ])
        #expect(check.undocumented.first?.others.map(\.id) == Self.flowsToTheRelay)
        #expect(check.undocumented.first?.observation.program == "python3")
    }
}
