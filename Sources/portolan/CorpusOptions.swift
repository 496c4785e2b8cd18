import ArgumentParser
import Diagnostics
import Graphviz
import Model
import Publishing
import TextFormats

/// The options of every command that reads a corpus, and the output of its diagnostics.
struct CorpusOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

    @Option(help: ArgumentHelp("The folder of the corpus.", valueName: "folder"))
    var content = "Content"

    @Option(help: ArgumentHelp("The one edition to take, instead of all.", valueName: "version"))
    var edition: String?

    @OptionGroup var deployment: DeploymentOption

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Option(help: ArgumentHelp("The form of errors and warnings.", valueName: "format"))
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
        if timings { LookupCount.begin() }
        let files = try stages.measure(.read) { try CorpusFolder(content).files() }
        let file = try deployment.file()
        let reading = stages.measure(.compile) {
            SiteReading(files, contentPath: content, deployment: file, for: edition)
        }
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
    func report(_ diagnostics: [Diagnostic], _ reading: SiteReading, reports: [DiagramReport]? = nil) throws {
        switch format {
        case .text:
            Self.show(diagnostics, sources: reading.sources)
            if let reports { try Console.writeResult(DiagramTable(reports).text) }
        case .json:
            let text = reports.map { DiagramTable($0).json(with: diagnostics).text } ?? JSONRenderer.render(diagnostics)
            try Console.writeResult(text)
        case .sarif: try Console.writeResult(SARIFRenderer.render(diagnostics))
        }
        let hasErrors = diagnostics.contains { $0.severity == .error }
        if hasErrors || strict && !diagnostics.isEmpty { throw ExitCode(1) }
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
        let renderer = TextRenderer(
            isColored: Console.Stream.errors.isColoured, showsSnippets: Console.Stream.errors.isTerminal)
        Console.write(renderer.render(diagnostics, files: sources), to: .errors)
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
