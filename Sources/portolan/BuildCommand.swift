import ArgumentParser
import Graphviz
import Model
import Publishing
import TextFormats

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build the site.",
        discussion: """
            Each edition in the output is replaced as a whole, and only if the corpus has no errors. How the machines of \
            each diagram are arranged is kept in the edition's layout.lock, beside its slides; with --deployment the file \
            stays as it is.
            """)

    @OptionGroup var corpus: CorpusOptions

    @Option(help: ArgumentHelp("The folder that the site is written to.", valueName: "folder"))
    var output = "Output"

    @Flag(help: "Arrange the machines of all diagrams again from scratch, whatever layout.lock says.")
    var relayout = false

    @Flag(
        help: """
            Write nothing into the content, and fail where layout.lock has no layout for a diagram, or an old one.
            """)
    var locked = false

    @Flag(
        help: """
            Draw a diagram that could not be laid out with its machines below each other, and report a warning instead \
            of an error.
            """)
    var keepGoing = false

    @Option(
        help: ArgumentHelp(
            "Leave out of every file what a deployment says of this: hosts, for all addresses, networks and host names.",
            valueName: "what"))
    var redact: Redaction?

    @Option(
        help: ArgumentHelp(
            """
            What the page "Slides" offers besides SVG, with commas between: \
            \(ExportFormats.offered.map(\.name).joined(separator: ", ")).
            """, valueName: "formats"))
    var with: SiteExportsOption?

    @Option(
        help: ArgumentHelp(
            "The folder with the records of earlier builds, by which only what changed is made; your own if absent.",
            valueName: "folder"))
    var cache: String?

    @Flag(help: "Make everything, and keep nothing for the next build.")
    var noCache = false

    func validate() throws {
        if noCache, cache != nil { throw ValidationError("--no-cache and --cache exclude each other") }
        if redact != nil, corpus.deployment.path == nil {
            throw ValidationError("--redact leaves something out of a deployment: give --deployment")
        }
        if locked, relayout { throw ValidationError("--locked keeps what --relayout would decide again") }
    }

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let stages = StageTimings()
        let input = try corpus.input(stages, without: redact)
        let folder = OutputFolder(output)
        try folder.expectApart(from: corpus.content)
        let engine = PlaceNodesCommand.engine(jobs: corpus.jobs)
        let reuse = stages.measure(.read) { earlierWork(on: input, folder, engine) }
        if let reuse, let outcome = try unchanged(reuse, folder, stages) {
            for message in outcome.messages { try CorpusOptions.show(message) }
            return try report(outcome, folder, after: clock.now - start, stages, BuildWork())
        }
        let compiled = stages.measure(.read) { reuse?.compiledFiles() }
        let read = try corpus.compile(input, stages, remembering: compiled)
        if read.hasErrors { try corpus.report(read.diagnostics, read) }
        let reading = read.withoutSlideTexts()
        Machine.keep(reading)
        let staged = try StagedSite(in: folder)
        let build = try await make(reading, staged, engine, reuse, stages)
        show(try stages.measure(.publish) { try staged.publish() })
        // A build that fails changes the corpus no more than the site.
        for lock in build.layoutLocks { update(lock) }
        staged.becomeNewest()
        var outcome = BuildOutcome(build, of: reading)
        outcome.messages = corpus.messages(of: build, reading)
        try report(outcome, folder, after: clock.now - start, stages, build.work)
        if let reuse { record(outcome, build, staged, reuse, compiled, stages) }
    }

    private func report(
        _ outcome: BuildOutcome, _ folder: OutputFolder, after time: Duration, _ stages: StageTimings, _ work: BuildWork
    ) throws {
        var summary = outcome.summary
        if Console.Stream.output.isTerminal { summary += " in \(Self.seconds(time))" }
        if let newest = outcome.versions.first { summary += " -> \(folder.path)/\(newest)/index.html" }
        corpus.say(summary)
        let missing = try folder.missing(among: outcome.knownVersions)
        if !missing.isEmpty {
            corpus.say("Not built yet, though the pages lead there: \(missing.joined(separator: ", "))")
        }
        if Console.Stream.output.isTerminal || outcome.hasDefects { corpus.say(outcome.measures) }
        corpus.show(stages, work)
    }

    // MARK: What is not made again

    private func earlierWork(on input: CorpusInput, _ folder: OutputFolder, _ engine: GraphvizWorkers) -> BuildReuse? {
        guard !noCache, let cache = cache.map({ BuildCache($0) }) ?? BuildCache.usual,
            let program = cache.program(graphviz: engine.version)
        else { return nil }
        return BuildReuse(cache, folder, input.digests, program: program)
    }

    /// Everything besides the corpus and the program by which a build differs from another, or from what it says.
    private var settings: [String] {
        [
            corpus.content, corpus.edition ?? "", corpus.deployment.path ?? "", corpus.format.rawValue,
            "\(corpus.strict) \(locked) \(keepGoing)", (with?.formats ?? []).map(\.name).joined(separator: ","),
            "\(Console.Stream.errors.isTerminal) \(Console.Stream.errors.isColoured)",
        ]
    }

    private func unchanged(
        _ reuse: BuildReuse, _ folder: OutputFolder, _ stages: StageTimings
    ) throws -> BuildOutcome? {
        guard !relayout else { return nil }
        return try stages.measure(.publish) { try folder.whileAlone { reuse.unchanged(settings) } }
    }

    private func record(
        _ outcome: BuildOutcome, _ build: BuildReport, _ staged: StagedSite, _ reuse: BuildReuse,
        _ compiled: CompiledFiles?, _ stages: StageTimings
    ) {
        do throws(FileError) {
            try stages.measure(.publish) { () throws(FileError) in
                try reuse.record(outcome, settings, locks: build.layoutLocks, of: staged, compiled: compiled)
            }
        } catch {
            Console.write("note: \(error); the next build makes everything again\n", to: .errors)
        }
    }

    /// Builds the site, and checks everything that can prevent its publication; leaves the output unchanged if that fails.
    private func make(
        _ reading: SiteReading, _ staged: StagedSite, _ engine: GraphvizWorkers, _ reuse: BuildReuse?,
        _ stages: StageTimings
    ) async throws -> BuildReport {
        var options = corpus.buildOptions()
        (options.relayout, options.requiresLock, options.keepsGoing) = (relayout, locked, keepGoing)
        options.exports = with?.formats ?? []
        do {
            try staged.expectReplaceable(reading.versions.filter { corpus.edition == nil || $0 == corpus.edition })
            let build = try await SiteBuilder(engine: engine, timings: stages).build(
                reading, options, to: staged, reusing: reuse)
            corpus.show(build.versionNote)
            if let note = reading.redactionNote { Console.note(note) }
            for note in build.exportNotes { Console.note(note) }
            corpus.showLosses(of: engine)
            // What is wrong with the output concerns this build alone, and is not part of what it says of the corpus.
            var diagnostics = build.diagnostics
            if !build.hasErrors {
                let hasLatest = reading.site?.latest != nil
                let findings = try stages.measure(.publish) { try staged.prepare(hasLatest: hasLatest) }
                show(findings.notes)
                diagnostics = (diagnostics + findings.diagnostics).sorted()
            }
            try corpus.report(diagnostics, reading)
            return build
        } catch {
            staged.discard()
            throw error
        }
    }

    private func show(_ notes: [OutputNote]) {
        for note in notes { Console.write(note.text + "\n", to: .errors) }
    }

    /// A read-only corpus is built all the same.
    private func update(_ lock: LayoutLockFile) {
        do {
            try lock.update(in: corpus.content)
        } catch {
            Console.write(
                "Note: \(VisibleText.escaped("\(error)")); the next build decides the layouts again.\n", to: .errors)
        }
    }

    /// `0.4 s`
    private static func seconds(_ duration: Duration) -> String {
        let tenths = (duration.components.attoseconds + 50_000_000_000_000_000) / 100_000_000_000_000_000
        let total = duration.components.seconds * 10 + tenths
        return "\(total / 10).\(total % 10) s"
    }
}

extension Redaction: ExpressibleByArgument {}
