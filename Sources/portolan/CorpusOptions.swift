import ArgumentParser
import Diagnostics
import Graphviz
import Model
import Publishing
import TextFormats

/// The options of every command that reads a corpus, and the output of its diagnostics.
struct CorpusOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, github, gitlab }

    @Option(help: ArgumentHelp("The folder of the corpus.", valueName: "folder"))
    var content = "Content"

    @Option(help: ArgumentHelp("The one edition to take, instead of all.", valueName: "version"))
    var edition: String?

    @OptionGroup var deployment: DeploymentOption

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Option(
        help: ArgumentHelp(
            "The form of errors and warnings; github is for annotations, gitlab for code quality reports.",
            valueName: "format"))
    var format = Format.text

    @Option(
        help: ArgumentHelp(
            "How many things are made at once; as many as there are cores if absent.", valueName: "number"))
    var jobs: Int?

    @Flag(help: "Show where CPU time and memory went, and count the work.")
    var timings = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is a number from 1") }
    }

    /// Reads and compiles the corpus. Throws if wrong usage ends the program.
    func read(_ stages: StageTimings) throws -> SiteReading {
        try compile(try input(stages), stages)
    }

    /// - Parameter redaction: what is left out of the deployment; `nil` for nothing.
    func input(_ stages: StageTimings, without redaction: Redaction? = nil) throws -> CorpusInput {
        if timings { LookupCount.begin() }
        let deployment = try deployment.file()
        return try stages.measure(.read) {
            try CorpusInput(contentPath: content, deployment: deployment, without: redaction)
        }
    }

    /// Throws if wrong usage ends the program.
    ///
    /// - Parameter compiled: what earlier builds have compiled.
    func compile(
        _ input: CorpusInput, _ stages: StageTimings, remembering compiled: CompiledFiles? = nil
    ) throws -> SiteReading {
        let reading = stages.measure(.compile) { input.reading(for: edition, remembering: compiled) }
        try Self.expectEdition(edition, in: reading, content: content)
        if reading.hasFormerEvidence {
            let text =
                "levels of confidence are declared in portolan.yml; 'portolan migrate' adds them, as 1.0 requires"
            Console.write("note: \(text)\n", to: .errors)
        }
        return reading
    }

    func buildOptions() -> BuildOptions {
        var options = BuildOptions(edition: edition, jobs: jobs ?? Machine.cores)
        if let line = ProgressLine() { options.progress = { line.show($0) } }
        return options
    }

    static func expectEdition(_ version: String?, in reading: SiteReading, content: String) throws {
        if let version, !reading.versions.isEmpty, !reading.versions.contains(version) {
            throw ValidationError("there is no edition '\(version)' in \(content)/portolan.yml")
        }
    }

    /// Shows the diagnostics, and throws if they end the program.
    ///
    /// - Parameter reports: the reports of the diagrams, if their measures are shown too.
    func report(_ found: [Diagnostic], _ reading: SiteReading, reports: [DiagramReport]? = nil) throws {
        let diagnostics = reading.levels.applied(to: found)
        for message in messages(diagnostics, reading, reports: reports) { try Self.show(message) }
        let hasErrors = diagnostics.contains { $0.severity == .error }
        if hasErrors || strict && diagnostics.contains(where: { $0.severity != .note }) { throw ExitCode(1) }
    }

    private func messages(
        _ diagnostics: [Diagnostic], _ reading: SiteReading, reports: [DiagramReport]?
    ) -> [BuildOutcome.Message] {
        switch format {
        case .text:
            let text = Self.text(of: diagnostics, sources: reading.sources(of: diagnostics))
            return [BuildOutcome.Message(isError: true, text: text)]
                + (reports.map { [BuildOutcome.Message(isError: false, text: DiagramTable($0).text)] } ?? [])
        case .json:
            let text = reports.map { DiagramTable($0).json(with: diagnostics).text } ?? JSONRenderer.render(diagnostics)
            return [BuildOutcome.Message(isError: false, text: text)]
        case .sarif: return [BuildOutcome.Message(isError: false, text: SARIFRenderer.render(diagnostics))]
        case .github: return [BuildOutcome.Message(isError: false, text: GitHubRenderer.render(diagnostics))]
        case .gitlab: return [BuildOutcome.Message(isError: false, text: GitLabRenderer.render(diagnostics))]
        }
    }

    /// What a finished build shows besides its summary.
    func messages(of build: BuildReport, _ reading: SiteReading) -> [BuildOutcome.Message] {
        let notes = [build.versionNote?.text, reading.redactionNote].compactMap(\.self)
        return notes.map { BuildOutcome.Message(isError: true, text: "note: \(VisibleText.escaped($0))\n") }
            + messages(reading.levels.applied(to: build.diagnostics), reading, reports: nil)
    }

    static func show(_ message: BuildOutcome.Message) throws(FileError) {
        if message.isError {
            Console.write(message.text, to: .errors)
        } else {
            try Console.writeResult(message.text)
        }
    }

    func show(_ note: GraphvizVersionNote?) {
        if let note { Console.write("note: \(VisibleText.escaped(note.text))\n", to: .errors) }
    }

    /// Notes that Graphviz had to be started again, which the layouts do not show.
    func showLosses(of engine: GraphvizWorkers) {
        if let losses = engine.lossText {
            Console.write("note: Graphviz was started again: \(losses)\n", to: .errors)
        }
    }

    /// Shows diagnostics as text for people.
    ///
    /// - Parameter sources: the source files, by the path that diagnostics name.
    static func show(_ diagnostics: [Diagnostic], sources: [String: SourceFile]) {
        Console.write(text(of: diagnostics, sources: sources), to: .errors)
    }

    private static func text(of diagnostics: [Diagnostic], sources: [String: SourceFile]) -> String {
        TextRenderer(isColored: Console.Stream.errors.isColoured, showsSnippets: Console.Stream.errors.isTerminal)
            .render(diagnostics, files: sources)
    }

    /// Shows time and memory by stage, and the counts of the work.
    func show(_ stages: StageTimings, _ work: BuildWork? = nil) {
        if timings { Console.write(stages.text + (work?.text ?? ""), to: .errors) }
    }

    /// Shows a summary, but not to programs that read diagnostics from standard output.
    func say(_ text: String) {
        if format == .text { Console.write(text + "\n", to: .output) }
    }
}
