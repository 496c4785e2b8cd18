import ArgumentParser
import Diagnostics
import Editions
import Firewall
import Glibc
import Model
import Publishing

struct MatrixCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matrix", abstract: "List the connections that a firewall must allow.",
        discussion: """
            Every communication of the edition once, with its id, which is the same in rules and on the site. What a \
            firewall never sees is counted and left out. With a deployment's hosts also as rules, for the hosts of each \
            role and for a firewall between them: \(RuleFormats.all.map(\.title).joined(separator: "; ")).
            """)

    @Option(help: ArgumentHelp("The folder of the corpus.", valueName: "folder"))
    var content = "Content"

    @Option(help: ArgumentHelp("The edition; the newest if absent.", valueName: "version"))
    var edition: String?

    @OptionGroup var deployment: DeploymentOption

    @Option(help: "The output format.")
    var format = MatrixOutputFormat.standard

    @Option(
        help: ArgumentHelp(
            "The file to write, or the folder for rules; standard output if absent.", valueName: "path"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Of the rules, those of one role: a machine's id, or network for a firewall between all hosts.",
            valueName: "role"))
    var role: String?

    @Option(
        help: ArgumentHelp(
            "Connections that were seen, as ss -tunap prints them or as CSV: shows which are not documented, and which "
                + "documented ones were not seen.", valueName: "file"))
    var observed: String?

    @Option(
        help: ArgumentHelp(
            "Simulate blocking a port or a flow: shows which flows break, and which steps cannot happen. A port's number, "
                + "a range, or its id, with /tcp or /udp if only one is meant; or a flow's id. Repeatable.",
            valueName: "port or flow"))
    var blocked: [String] = []

    @Flag(help: "Treat warnings as errors; with --observed also what is not documented.")
    var strict = false

    func validate() throws {
        let isReportFormat = ReportFormat(rawValue: format.name) != nil
        if format.rules == nil, role != nil { throw ValidationError("--role is for rules") }
        if format.rules != nil, deployment.path == nil {
            throw ValidationError("rules are made of a deployment's hosts: give --deployment")
        }
        if !blocked.isEmpty {
            if observed != nil { throw ValidationError("--blocked and --observed are questions of their own") }
            if !isReportFormat { throw ValidationError("--blocked supports --format text or json") }
        }
        guard observed != nil else { return }
        if deployment.path == nil {
            throw ValidationError("what was observed is found by a deployment's hosts: give --deployment")
        }
        if !isReportFormat { throw ValidationError("--observed supports --format text or json") }
    }

    func run() throws {
        if let output { try ExportFolder(output).expectOutside(content: content) }
        let file = try deployment.file()
        let reading = SiteReading(
            try CorpusFolder(content).files(), contentPath: content, deployment: file, for: edition)
        guard let edition = try sound(reading) else { return }
        let matrix = FlowMatrix(EditionIndex(edition))
        if !blocked.isEmpty { return try showBlocked(in: matrix) }
        if let observed, let deployment = edition.deployment {
            try check(RulePlan(matrix, deployment), against: try InputFile.read(observed, allowsPipes: true))
        } else if let rules = format.rules, let file, let deployment = edition.deployment {
            try writeRules(RulePlan(matrix, deployment), rules, of: file, reading.levels)
        } else if case .matrix(let format) = format {
            try write(format.bytes(of: matrix), isText: format.isText)
        }
    }

    /// The format of a blocked report or a reality check.
    private enum ReportFormat: String { case text, json }

    /// Shows errors and warnings, and throws if they end the program.
    private func sound(_ reading: SiteReading) throws -> DeployedEdition? {
        CorpusOptions.show(reading.diagnostics, sources: reading.sources)
        try CorpusOptions.expectEdition(edition, in: reading, content: content)
        if reading.hasErrors || strict && !reading.diagnostics.isEmpty { throw ExitCode(1) }
        return reading.edition(edition)
    }

    private func showBlocked(in matrix: FlowMatrix) throws {
        let traffic = try blocked.map { text in
            guard let traffic = BlockedTraffic(text, in: matrix) else {
                throw ValidationError(
                    "edition \(matrix.version) has no port or flow '\(text)'; write a number such as 8887 or 8887/udp, "
                        + "a range such as 8000-8100, or an id that 'portolan matrix' prints")
            }
            return traffic
        }
        let report = BlockedReport(traffic, named: blocked, in: matrix)
        try write(ReportFormat(rawValue: format.name) == .json ? report.json.bytes : Array(report.text.utf8))
    }

    private func write(_ bytes: [UInt8], isText: Bool = true) throws {
        if let output {
            try SingleFile.write(bytes, to: output)
        } else if !isText, Console.Stream.output.isTerminal {
            throw ValidationError("a workbook is not text: give --output, or redirect it to a file")
        } else {
            try Console.writeResult(bytes)
        }
    }

    // MARK: Rules

    private func writeRules(
        _ plan: RulePlan, _ format: any RuleFormat, of file: SourceFile, _ levels: CheckLevels
    ) throws {
        let gaps = levels.applied(to: plan.expressible(in: format).diagnostics(at: file.startLocation))
        CorpusOptions.show(gaps, sources: [file.path: file])
        if strict && !gaps.isEmpty || gaps.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
        let all = format.files(for: plan)
        let chosen = all.filter { role == nil || $0.role == role }
        guard !chosen.isEmpty else { throw ValidationError(nothingToWrite(all)) }
        if let output {
            try ExportFolder(output).write(chosen.map { OutputFile(path: $0.path, text: $0.text) })
            Console.write("\(chosen.count) file\(chosen.count == 1 ? "" : "s") -> \(output)\n", to: .output)
        } else if chosen.count == 1 {
            try Console.writeResult(chosen[0].text)
        } else {
            throw ValidationError("there are \(chosen.count) files of rules: give --output, or --role for one of them")
        }
    }

    private func nothingToWrite(_ all: [RuleFile]) -> String {
        let roles = Set(all.map(\.role)).sorted().joined(separator: ", ")
        guard let role, !roles.isEmpty else { return "no rule can be written: the deployment has no hosts of a flow" }
        return "there is no role '\(role)' with rules; there are \(roles)"
    }

    // MARK: Reality

    private func check(_ plan: RulePlan, against file: SourceFile) throws {
        let diagnostics = DiagnosticBag()
        let check = RealityCheck(plan, ObservationReader.read(file, diagnostics))
        CorpusOptions.show(diagnostics.sorted, sources: [file.path: file])
        if !diagnostics.isSound { throw ExitCode(1) }
        let isJSON = ReportFormat(rawValue: format.name) == .json
        try write(isJSON ? RealityDocument.json(check).bytes : Array(RealityDocument.text(check).utf8))
        if strict, !check.undocumented.isEmpty || !diagnostics.all.isEmpty { throw ExitCode(1) }
    }
}
