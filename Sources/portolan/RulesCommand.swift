import ArgumentParser
import Diagnostics
import Editions
import Firewall
import Model
import Publishing

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Write firewall rules for the hosts of a deployment.",
        discussion: """
            A file for each host of the site, by its role, and one for the firewall between each pair of zones: \
            \(RuleFormats.all.map(\.title).joined(separator: "; ")). By default the rules only accept, and are for those \
            that a host has already, so that loading them cuts nobody off; the head of each file says how to use it. \
            --drop writes complete rule sets, with what the deployment's 'baseline' names.
            """)

    enum Requirement: String, ExpressibleByArgument, CaseIterable { case required }

    @OptionGroup var options: AdministratorOptions

    @Option(help: "The output format.")
    var format = RuleOutputFormat.all[0]

    @Option(
        help: ArgumentHelp(
            "Of one role, a machine's id; of one pair of zones, as internal--dmz; or network, of all of these.",
            valueName: "role"))
    var role: String?

    @Option(help: "Which flows: those without a condition.")
    var only: Requirement?

    @Option(help: ArgumentHelp("Only flows of this confidence or a firmer one.", valueName: "level"))
    var confidence: String?

    @Option(
        help: ArgumentHelp(
            "Of a sheet for a change, only what differs from this older edition.", valueName: "version"))
    var since: String?

    @Flag(
        help: "Complete rule sets, which drop what they do not name. The deployment must state 'baseline.management'.")
    var drop = false

    @Flag(help: "With --drop, log what is dropped, at a limited rate.")
    var log = false

    func validate() throws {
        if options.deployment.path == nil {
            throw ValidationError("rules are made of a deployment's hosts: give --deployment")
        }
        if case .sheet = format {
            if role != nil || drop { throw ValidationError("--role and --drop are for rules, not for a sheet") }
        } else if since != nil {
            throw ValidationError("--since is for a sheet")
        }
        if log, !drop { throw ValidationError("--log is for --drop: other rules drop nothing") }
    }

    func run() throws {
        let read = try options.read()
        let selection = RuleSelection(onlyRequired: only == .required, confidence: try level(in: read.matrix))
        let (plan, locations) = try read.plan(selection)
        if drop, let diagnostic = NoManagement.diagnostic(plan.deployment, locations) {
            try options.show([diagnostic], read.reading)
        }
        switch format {
        case .sheet(let format):
            try options.show(plan.diagnostics(at: locations), read.reading)
            try options.write(format.bytes(of: sheet(plan, read)), isText: format.isText)
        case .rules(let format):
            try options.show(plan.expressible(in: format).diagnostics(at: locations), read.reading)
            try write(plan, format)
        }
        if !plan.unselected.isEmpty {
            Console.note("\(plan.unselected.count) flows of the edition were not asked for, and have no rule")
        }
    }

    private func write(_ plan: RulePlan, _ format: any RuleFormat) throws {
        let all = format.files(for: plan, RuleStyle(isComplete: drop, logsDropped: log))
        let chosen = all.filter { file in role.map(file.isFor) ?? true }
        guard !chosen.isEmpty else { throw ValidationError(nothingToWrite(all, format)) }
        if let role, let file = chosen.first, !file.path.hasPrefix(role), file.names.contains(role) {
            Console.note("'\(role)' is on the hosts of '\(file.names[0])': its rules are in \(file.path)")
        }
        try options.write(chosen.map { OutputFile(path: $0.path, text: $0.text) }, of: "rules")
    }

    /// With the editions before this one.
    private func sheet(_ plan: RulePlan, _ read: AdministratorOptions.Reading) throws -> ChangeSheet {
        let editions = read.reading.editions
        let position = editions.firstIndex { $0.edition.version == read.matrix.version } ?? 0
        let older = editions.dropFirst(position + 1)
        if let since, !older.contains(where: { $0.edition.version == since }) {
            let names = older.map(\.edition.version).joined(separator: ", ")
            throw ValidationError(
                "there is no edition '\(since)' before \(read.matrix.version)"
                    + (names.isEmpty ? "" : "; there are \(names)"))
        }
        return ChangeSheet(
            plan, in: read.matrix,
            older: older.map { edition in
                let matrix = FlowMatrix(EditionIndex(edition))
                return (edition.edition.version, RulePlan(matrix, plan.deployment, plan.selection))
            }, since: since)
    }

    private func level(in matrix: FlowMatrix) throws -> Source.Confidence? {
        guard let confidence else { return nil }
        let levels = matrix.index.catalog.evidence.levels
        guard let level = levels.first(where: { $0.id == confidence }) else {
            let names = levels.map(\.id).joined(separator: ", ")
            throw ValidationError(
                names.isEmpty
                    ? "the corpus has no levels of confidence" : "there is no level '\(confidence)'; there are \(names)"
            )
        }
        return level
    }

    private func nothingToWrite(_ all: [RuleFile], _ format: any RuleFormat) -> String {
        let names = all.flatMap(\.names)
        guard let role, !names.isEmpty else { return "no rule can be written: \(format.lack)" }
        return "there is no role '\(role)' with rules; there are \(Set(names).sorted().joined(separator: ", "))"
    }
}
