import ArgumentParser
import Firewall
import Publishing

struct ProbeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "probe", abstract: "Write scripts that try whether the connections of hosts are open.",
        discussion: """
            For each host of the site that opens connections, a script for a POSIX shell and one for PowerShell. It tries \
            each connection, prints what answers and which steps stop where nothing does, ends with a status for scripts, \
            and writes a file for 'portolan observe'.
            """)

    enum Shell: String, ExpressibleByArgument, CaseIterable { case sh, powershell }

    @OptionGroup var options: AdministratorOptions

    @Option(help: "The kind of script; with --output both if absent, else sh.")
    var format: Shell?

    @Option(help: ArgumentHelp("For the hosts of one role, a machine's id.", valueName: "role"))
    var role: String?

    func validate() throws {
        if options.deployment.path == nil {
            throw ValidationError("a probe is made of a deployment's hosts: give --deployment")
        }
    }

    func run() throws {
        let read = try options.read()
        let (plan, _) = try read.plan()
        let all = ProbePlan.all(of: plan, in: read.matrix)
        let chosen = all.filter { probe in role.map { role in probe.hosts.roles.contains { $0.name == role } } ?? true }
        guard !chosen.isEmpty else {
            let names = all.flatMap(\.hosts.roles).map(\.name).joined(separator: ", ")
            throw ValidationError(
                role.map { "no hosts of a role '\($0)' open connections; there are \(names)" }
                    ?? "nothing can be tried: the deployment has no hosts that open connections")
        }
        let shells = format.map { [$0] } ?? (options.output == nil ? [.sh] : Shell.allCases)
        let files = chosen.flatMap { probe in
            shells.map { shell in
                switch shell {
                case .sh: OutputFile(path: "\(probe.hosts.name).sh", text: ShellProbe.text(probe, plan))
                case .powershell: OutputFile(path: "\(probe.hosts.name).ps1", text: PowerShellProbe.text(probe, plan))
                }
            }
        }
        let untried = chosen.reduce(0) { $0 + $1.untried.count }
        if untried > 0 { Console.note("\(untried) connections cannot be tried, or not wholly; each script says which") }
        try options.write(files, of: "probes")
    }
}
