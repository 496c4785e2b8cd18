import Diagnostics
import Editions
import Foundation
import Model
import Testing

@testable import Firewall

/// Scripts that try connections.
@Suite struct ProbeTests {
    private func probes() throws -> (plan: RulePlan, probes: [ProbePlan]) {
        let plan = try Deployments.plan("example-corp")
        let matrix = FlowMatrix(DeployedEdition(try Corpus.bigfix(), plan.deployment))
        return (plan, ProbePlan.all(of: plan, in: matrix))
    }

    @Test func `everything that a host opens is tried, or it says what is not`() throws {
        let (plan, probes) = try probes()
        for hosts in plan.hosts {
            let flows = Set(plan.rules(from: hosts).map(\.flow.id))
            guard !flows.isEmpty else { continue }
            let probe = try #require(probes.first { $0.hosts == hosts })
            let tried = Set(probe.targets.map(\.flow))
            for flow in flows {
                #expect(tried.contains(flow) || probe.untried.contains { $0.hasPrefix("\(flow): ") }, "\(flow)")
            }
        }
        #expect(probes.contains { $0.targets.contains { !$0.stops.isEmpty } })
        #expect(probes.allSatisfy { $0.targets.count < 500 })
    }

    @Test func `a small network is tried whole`() throws {
        let network = try #require(IPNetwork("192.0.2.32/28"))
        #expect(network.addresses(atMost: 16)?.map(\.description).last == "192.0.2.47")
        #expect(network.addresses(atMost: 15) == nil)
        #expect(try #require(IPNetwork("2001:db8::/64")).addresses(atMost: 16) == nil)
    }

    @Test func `every script is one of a POSIX shell`() throws {
        let (plan, probes) = try probes()
        for probe in probes {
            let run = try Tool("sh", ["-n"], input: ShellProbe.text(probe, plan))
            #expect(run.status == 0, "\(probe.hosts.name): \(run.errors)")
        }
    }

    /// There is no PowerShell here; what can be held is that a string stays a string.
    @Test func `no name leaves its string`() throws {
        let (plan, probes) = try probes()
        var probe = try #require(probes.first { !$0.targets.isEmpty })
        probe.targets[0].stops = ["it's; $(rm) ‘x’\n`y`"]
        let shell = ShellProbe.text(probe, plan)
        #expect(shell.contains(#"'it'\''s; $(rm) ‘x’ `y`'"#))
        let power = PowerShellProbe.text(probe, plan)
        #expect(power.contains("'it''s; $(rm) ‘‘x’’ `y`'") && power.hasPrefix("\u{FEFF}"))
        for line in power.components(separatedBy: "\r\n") where line.hasPrefix("Probe ") {
            #expect(line.count { "'‘’‚‛".contains($0) }.isMultiple(of: 2), "\(line)")
        }
    }

    @Test(arguments: ["bash", "nc", "perl", "python3"])
    func `each tool tells open, refused and silent apart`(tool: String) throws {
        let scratch = try Scratch()
        let (plan, probes) = try probes()
        var probe = try #require(probes.first)
        probe.targets = []
        let script = ShellProbe.text(probe, plan).replacing(
            "for tool in bash nc perl python3 none", with: "for tool in \(tool) none")
        let port = """
            import signal, socket, subprocess, sys
            # Tests run with most signals blocked, and a shell waits for its children by one.
            signal.pthread_sigmask(signal.SIG_SETMASK, [])
            listener = socket.create_server(("127.0.0.1", 0))
            number = listener.getsockname()[1]
            closed = socket.socket(); closed.bind(("127.0.0.1", 0))
            lines = [f"probe tcp 127.0.0.1 {number} yes ''", f"probe tcp 127.0.0.1 {closed.getsockname()[1]} no 'Slide: step 3'", "finish"]
            text = sys.stdin.read()
            text = text[:text.rindex("finish")] + "\\n".join(lines) + "\\n"
            done = subprocess.run(["sh", "-c", text, "sh", sys.argv[1]], capture_output=True, text=True)
            print(done.stdout, done.stderr)
            sys.exit(done.returncode)
            """
        let results = scratch["seen.csv"]
        let run = try Tool("python3", ["-c", port, results.path], input: script)
        #expect(run.status == 1, "\(run.output) \(run.errors)")
        #expect(run.output.contains("with \(tool)") && run.output.contains("stops: Slide: step 3"))
        #expect(run.output.contains("1 open, 1 closed"))
        let seen = try String(contentsOf: results, encoding: .utf8).split(separator: "\n")
        #expect(seen.count == 3 && seen[1].contains(",open,yes") && seen[2].contains(",refused,no"))
    }

    @Test func `without a tool it says that it cannot test`() throws {
        let (plan, probes) = try probes()
        let script = ShellProbe.text(try #require(probes.first), plan)
            .replacing("for tool in bash nc perl python3 none", with: "for tool in none")
        let scratch = try Scratch()
        let run = try Tool("sh", ["-s"], in: scratch.url, input: script)
        #expect(run.status == 2 && run.errors.contains("cannot test"))
    }

    @Test func `what a probe writes is observed`() throws {
        let text = """
            source,destination,transport,port,result,flow
            192.0.2.20,192.0.2.10,tcp,62311,open,a
            192.0.2.20,192.0.2.10,tcp,443,refused,b
            192.0.2.20,192.0.2.130,udp,62311,undecided,c

            """
        let bag = DiagnosticBag()
        let seen = ObservationReader.read(SourceFile(path: "seen.csv", bytes: Array(text.utf8)), bag)
        #expect(bag.sorted == [])
        #expect(seen.all.map(\.isAnswered) == [true, false])
        #expect(seen.viewpoints?.map(\.description) == ["192.0.2.20"])
    }
}
