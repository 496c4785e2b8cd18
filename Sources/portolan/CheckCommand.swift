import ArgumentParser
import Publishing

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Report every error and warning, writing nothing.",
        discussion: """
            The corpus is compiled. With --diagrams every diagram is laid out and measured as well. With --fix, what can be \
            corrected for certain is: keys that are misspelt, letters that are out of order, and links to pages that have \
            moved.
            """)

    @OptionGroup var corpus: CorpusOptions

    @Flag(
        help: ArgumentHelp(
            "Also lay out and measure every diagram, and fail if one has a hard defect.",
            discussion: """
                Hard defects: lines through boxes or text, letters on anything, text outside its box or too small on a \
                slide, lines on lines. Detour: the mean length of the lines over the shortest possible. Font: the \
                smallest text in pixels of a slide of 1600 x 900, with title and legend. Unused: the area that no machine \
                covers. Close: how many points lines run beside each other nearer than 15.
                """))
    var diagrams = false

    @Flag(help: "Show what can be corrected for certain, correct it, and report what is left.")
    var fix = false

    @Flag(help: "Show what --fix would change, and write nothing; end with status 1 if that is anything.")
    var diff = false

    func validate() throws {
        if diagrams, corpus.format != .text, corpus.format != .json {
            throw ValidationError(
                "the measures of diagrams are shown as text or json, not as \(corpus.format.rawValue)")
        }
        guard fix || diff else { return }
        if fix, diff { throw ValidationError("--fix and --diff exclude each other") }
        if diagrams {
            throw ValidationError("diagrams are not corrected: --diagrams goes with neither --fix nor --diff")
        }
        if corpus.format != .text { throw ValidationError("differences are shown as text") }
    }

    func run() async throws {
        let stages = StageTimings()
        let reading = try corpus.read(stages)
        if fix || diff { return try correct(reading, stages) }
        let engine = PlaceNodesCommand.engine(jobs: corpus.jobs)
        if let current = engine.version {
            corpus.show(reading.versionNote(of: corpus.edition, current: current))
        }
        guard diagrams else { return try report(reading, stages) }
        guard !reading.hasErrors else {
            if corpus.format == .text {
                Console.write("note: no diagram was measured, because the corpus has errors\n", to: .errors)
            }
            return try corpus.report(reading.diagnostics, reading)
        }
        let builder = SiteBuilder(engine: engine, timings: stages)
        let build = try await builder.layOut(reading, corpus.buildOptions())
        corpus.showLosses(of: engine)
        let found = build.diagnostics + reading.lockDiagnostics + build.staleLayouts
        try corpus.report(found.sorted(), reading, reports: build.diagramReports)
        corpus.say(build.summary)
        corpus.say(build.diagramTotals.summary)
        corpus.show(stages)
        if build.diagramTotals.defects > 0 { throw ExitCode(1) }
    }

    private func report(_ reading: SiteReading, _ stages: StageTimings) throws {
        let found = reading.diagnostics + reading.lockDiagnostics + reading.staleLayouts(of: corpus.edition)
        try corpus.report(found.sorted(), reading)
        corpus.say(reading.summary(of: corpus.edition))
        corpus.show(stages)
    }

    private func correct(_ reading: SiteReading, _ stages: StageTimings) throws {
        let fixes = CorpusFixes(of: reading)
        try Console.writeResult(fixes.difference)
        for note in fixes.notes { Console.write("note: \(note)\n", to: .errors) }
        if diff {
            if !fixes.files.isEmpty { throw ExitCode(1) }
            return
        }
        try fixes.perform()
        let places = fixes.files.count == 1 ? "1 file" : "\(fixes.files.count) files"
        corpus.say(
            fixes.files.isEmpty ? "Nothing could be corrected for certain." : "Corrected \(fixes.count) in \(places).")
        try report(fixes.files.isEmpty ? reading : try corpus.read(stages), stages)
    }
}
