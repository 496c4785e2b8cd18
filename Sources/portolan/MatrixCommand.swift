import ArgumentParser
import Firewall

struct MatrixCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matrix", abstract: "List the connections that a firewall must allow.",
        discussion: """
            Every communication of the edition once, with its id, which is the same in rules and on the site. What a \
            firewall never sees is counted and left out. 'portolan rules' writes rules for firewalls.
            """)

    @OptionGroup var options: AdministratorOptions

    @Option(help: "The output format.")
    var format = MatrixOutputFormat.standard

    @Option(help: .hidden)
    var role: String?

    @Option(help: .hidden)
    var observed: String?

    @Option(help: .hidden)
    var blocked: [String] = []

    func validate() throws {
        let isReport = ["text", "json"].contains(format.name)
        if format.rules == nil, role != nil { throw ValidationError("--role is for rules") }
        if !blocked.isEmpty, observed != nil {
            throw ValidationError("--blocked and --observed are questions of their own")
        }
        if !blocked.isEmpty || observed != nil, !isReport {
            throw ValidationError("'blocked' and 'observe' support --format text or json")
        }
    }

    func run() throws {
        if var command = try successor() { return try command.run() }
        guard case .matrix(let format) = format else { return }
        try options.write(format.bytes(of: options.read().matrix), isText: format.isText)
    }

    /// The verb that does what was once asked of this one.
    private func successor() throws -> (any ParsableCommand)? {
        if !blocked.isEmpty {
            Self.note("matrix --blocked", "blocked")
            return try BlockedCommand.parse(shared + ["--format", format.name, "--"] + blocked)
        }
        if let observed {
            Self.note("matrix --observed", "observe")
            let exit = options.strict ? ["--exit-code"] : []
            return try ObserveCommand.parse(shared + exit + ["--format", format.name, "--", observed])
        }
        guard let rules = format.rules else { return nil }
        Self.note("matrix --format \(rules.name)", "rules")
        return try RulesCommand.parse(shared + ["--format", rules.name] + (role.map { ["--role", $0] } ?? []))
    }

    private var shared: [String] {
        let named = [
            ("--content", options.content), ("--edition", options.edition),
            ("--deployment", options.deployment.path), ("--output", options.output),
        ]
        return named.flatMap { name, value in value.map { [name, $0] } ?? [] } + (options.strict ? ["--strict"] : [])
    }

    private static func note(_ old: String, _ new: String) {
        Console.note("'\(old)' is 'portolan \(new)' now; until 1.0 both do the same")
    }
}
