import ArgumentParser
import Publishing

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Report every error and warning, writing nothing.",
        discussion: "The corpus is compiled. With --diagrams every diagram is laid out and measured as well.")

    @OptionGroup var corpus: CorpusOptions

    @Flag(
        help: ArgumentHelp(
            "Also lay out and measure every diagram, and fail if one has a hard defect.",
            discussion: """
                Hard defects: lines through boxes or text, letters on anything, text outside its box, lines on lines. \
                Detour: the mean length of the lines over the shortest possible. Font: the smallest text in pixels \
                of a picture of 1600 x 900. Unused: the area that no machine covers. Close: how many points lines \
                run beside each other nearer than 15.
                """))
    var diagrams = false

    func validate() throws {
        if diagrams, corpus.format == .sarif {
            throw ValidationError("the measures of diagrams are shown as text or json, not as sarif")
        }
    }

    func run() async throws {
        let stages = StageTimings()
        let reading = try corpus.read(stages)
        let engine = PlaceNodesCommand.engine(jobs: corpus.jobs)
        if let current = engine.version {
            corpus.show(reading.versionNote(of: corpus.edition, current: current))
        }
        let builder = SiteBuilder(engine: engine, timings: stages)
        guard diagrams else {
            let found = reading.diagnostics + reading.lockDiagnostics + reading.staleLayouts(of: corpus.edition)
            try corpus.report(found.sorted(), reading)
            corpus.say(reading.summary(of: corpus.edition))
            return corpus.show(stages)
        }
        let build = try await builder.layOut(reading, corpus.buildOptions())
        corpus.showLosses(of: engine)
        let found = build.diagnostics + reading.lockDiagnostics + build.staleLayouts
        try corpus.report(found.sorted(), reading, reports: build.diagramReports)
        corpus.say(build.summary)
        corpus.say(build.diagramTotals.summary)
        corpus.show(stages)
        if build.diagramTotals.defects > 0 { throw ExitCode(1) }
    }
}
