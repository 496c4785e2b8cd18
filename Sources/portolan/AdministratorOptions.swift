import ArgumentParser
import Diagnostics
import Editions
import Firewall
import Model
import Publishing

/// The options of the verbs that answer an administrator's questions about one edition.
struct AdministratorOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the corpus.", valueName: "folder"))
    var content = "Content"

    @Option(
        help: ArgumentHelp(
            "The edition; the newest that is released if absent, or the newest draft where none is.",
            valueName: "version"))
    var edition: String?

    @OptionGroup var deployment: DeploymentOption

    @Option(
        help: ArgumentHelp(
            "The file to write, or the folder for several; standard output if absent.", valueName: "path"))
    var output: String?

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    /// What the corpus says, as far as a verb needs it.
    struct Reading {
        var matrix: FlowMatrix
        var reading: SiteReading
        var deployment: Deployment?
        var locations: DeploymentLocations?

        func plan(_ selection: RuleSelection = RuleSelection()) throws -> (RulePlan, DeploymentLocations) {
            guard let deployment, let locations else {
                throw ValidationError("rules are made of a deployment's hosts: give --deployment")
            }
            return (RulePlan(matrix, deployment, selection), locations)
        }
    }

    /// Reads and compiles the corpus, shows what is wrong with it, and throws if that ends the program.
    func read() throws -> Reading {
        if let output { try ExportFolder(output).expectOutside(content: content) }
        let file = try deployment.file()
        let reading = SiteReading(
            try CorpusFolder(content).files(), contentPath: content, deployment: file, for: edition,
            takesOne: true)
        CorpusOptions.show(reading.diagnostics, sources: reading.sources)
        try CorpusOptions.expectEdition(edition, in: reading, content: content)
        guard !reading.hasErrors, !strict || reading.diagnostics.isEmpty, let found = reading.edition(edition) else {
            throw ExitCode(1)
        }
        if edition == nil, found.edition.status == .draft {
            Console.note("no edition is released; this is of the newest draft, \(found.edition.version)")
        }
        return Reading(
            matrix: FlowMatrix(EditionIndex(found), of: reading.site), reading: reading, deployment: found.deployment,
            locations: reading.deploymentLocations)
    }

    /// Shows diagnostics that a verb has found, and throws if they end the program.
    func show(_ found: [Diagnostic], _ reading: SiteReading) throws {
        let diagnostics = reading.levels.applied(to: found)
        CorpusOptions.show(diagnostics, sources: reading.sources)
        if diagnostics.contains(where: { $0.severity == .error || strict && $0.severity == .warning }) {
            throw ExitCode(1)
        }
    }

    func write(_ text: String) throws { try write(Array(text.utf8)) }

    func write(_ bytes: [UInt8], isText: Bool = true) throws {
        if let output {
            try SingleFile.write(bytes, to: output)
        } else if !isText, Console.Stream.output.isTerminal {
            throw ValidationError("a workbook is not text: give --output, or redirect it to a file")
        } else {
            try Console.writeResult(bytes)
        }
    }

    /// Several files into the folder; one of them to standard output, if there is no folder.
    ///
    /// - Parameter what: what they are, for a message: `rules`.
    func write(_ files: [OutputFile], of what: String) throws {
        if let output {
            try ExportFolder(output).write(files)
            Console.write("\(files.count) file\(files.count == 1 ? "" : "s") -> \(output)\n", to: .output)
        } else if files.count == 1 {
            try Console.writeResult(files[0].bytes)
        } else {
            throw ValidationError("there are \(files.count) files of \(what): give --output, or --role for one of them")
        }
    }
}
