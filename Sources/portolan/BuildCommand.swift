import ArgumentParser
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

    func validate() throws {
        if locked, relayout { throw ValidationError("--locked keeps what --relayout would decide again") }
    }

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let stages = StageTimings()
        let reading = try corpus.read(stages)
        let folder = OutputFolder(output)
        try folder.expectApart(from: corpus.content)
        if reading.hasErrors { try corpus.report(reading.diagnostics, reading) }
        let staged = try StagedSite(in: folder)
        let build = try await make(reading, staged, stages)
        show(try stages.measure(.publish) { try staged.prepare(hasLatest: reading.site?.latest != nil) })
        // Written before the site, which would otherwise be older than its corpus.
        for lock in build.layoutLocks { update(lock) }
        show(try stages.measure(.publish) { try staged.publish() })
        var summary = build.summary
        if Console.Stream.output.isTerminal { summary += " in \(Self.seconds(clock.now - start))" }
        if let newest = build.versions.first { summary += " -> \(folder.path)/\(newest)/index.html" }
        corpus.say(summary)
        let missing = try folder.missing(among: reading.versions)
        if !missing.isEmpty {
            corpus.say("Not built yet, though the pages lead there: \(missing.joined(separator: ", "))")
        }
        let totals = build.diagramTotals
        if Console.Stream.output.isTerminal || totals.defects > 0 { corpus.say(totals.summary) }
        corpus.show(stages, build.work)
    }

    /// Builds the site; leaves the output unchanged if that fails.
    private func make(_ reading: SiteReading, _ staged: StagedSite, _ stages: StageTimings) async throws -> BuildReport
    {
        let engine = PlaceNodesCommand.engine(jobs: corpus.jobs)
        var options = corpus.buildOptions()
        (options.relayout, options.requiresLock, options.keepsGoing) = (relayout, locked, keepGoing)
        do {
            try staged.expectReplaceable(reading.versions.filter { corpus.edition == nil || $0 == corpus.edition })
            let build = try await SiteBuilder(engine: engine, timings: stages).build(reading, options, to: staged)
            corpus.show(build.versionNote)
            corpus.showLosses(of: engine)
            try corpus.report(build.diagnostics, reading)
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
