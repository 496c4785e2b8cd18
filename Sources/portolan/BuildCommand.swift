import ArgumentParser
import Publishing
import TextFormats

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build the site.",
        discussion: """
            Each edition in the output is replaced as a whole, and only if the corpus has no errors. How the machines of \
            each diagram are arranged is kept in the edition's layout.lock, beside its slides.
            """)

    @OptionGroup var corpus: CorpusOptions

    @Option(help: ArgumentHelp("The folder that the site is written to.", valueName: "folder"))
    var output = "Output"

    @Flag(help: "Arrange the machines of all diagrams again from scratch, whatever layout.lock says.")
    var relayout = false

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let stages = StageTimings()
        let reading = try corpus.read(stages)
        let folder = OutputFolder(output)
        if reading.hasErrors { try corpus.report(reading.diagnostics, reading) }
        try folder.expectReplaceable(reading.versions.filter { corpus.edition == nil || $0 == corpus.edition })
        let staged = try StagedSite(in: folder)
        let build = try await make(reading, staged, stages)
        // Written before the site, which would otherwise be older than its corpus.
        for lock in build.layoutLocks { update(lock) }
        try stages.measure(.publish) { try staged.publish(hasLatest: reading.site?.latest != nil) }
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
        do {
            let build = try await SiteBuilder(engine: PlaceNodesCommand.engine(jobs: corpus.jobs), timings: stages)
                .build(
                    reading, corpus.buildOptions(relayout: relayout), to: staged)
            corpus.show(build.versionNote)
            try corpus.report(build.diagnostics, reading)
            return build
        } catch {
            staged.discard()
            throw error
        }
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
