import ArgumentParser
import Diagnostics
import Graphviz
import Preview
import Publishing
import TextFormats

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Show the site in a browser as it is edited.",
        discussion: """
            The site is built into a folder of its own, served on this machine alone, and built again when a file of the \
            corpus changes; pages reload, and stay scrolled to where they were. What is wrong is shown over the last page \
            without errors. Nothing is written into the content: 'portolan build' does that.
            """)

    @OptionGroup var corpus: CorpusOptions

    @Option(help: ArgumentHelp("The port on 127.0.0.1; 0 for any that is free.", valueName: "number"))
    var port: UInt16 = 8000

    func validate() throws {
        if corpus.format != .text { throw ValidationError("'serve' shows errors as text, and in the page") }
    }

    func run() async throws {
        let folder = try RunFolder()
        let site = OutputFolder("\(folder.path)/site")
        let cache = BuildCache("\(folder.path)/cache")
        let engine = PlaceNodesCommand.engine(jobs: corpus.jobs)
        let watch = FolderWatch([corpus.content] + (corpus.deployment.path.map { [$0] } ?? []))
        let preview = try Preview(of: site.path, port: port)
        Console.write("\(preview.address)\n", to: .output)
        var state = watch.state
        while true {
            let clock = ContinuousClock()
            let start = clock.now
            let outcome = await built(site, cache, engine, preview)
            corpus.showLosses(of: engine)
            preview.show(outcome)
            let time = clock.now - start
            if case .built = outcome, time < .seconds(60) {
                Console.write(
                    "Built in \(time / .milliseconds(1) < 1 ? 1 : Int(time / .milliseconds(1))) ms\n", to: .output)
            }
            state = try await watch.change(since: state)
        }
    }

    /// Builds the site; leaves it as it was if there are errors.
    private func built(
        _ folder: OutputFolder, _ cache: BuildCache, _ engine: GraphvizWorkers, _ preview: Preview
    ) async -> Preview.Outcome {
        do {
            let input = try corpus.input(StageTimings())
            let reuse = cache.program(graphviz: engine.version).map {
                BuildReuse(cache, folder, input.digests, program: $0)
            }
            let compiled = reuse?.compiledFiles()
            let reading = input.reading(for: corpus.edition, remembering: compiled)
            if let version = corpus.edition, !reading.hasErrors, reading.edition(version) == nil {
                return .failed("there is no edition '\(version)' in \(corpus.content)/portolan.yml")
            }
            if reading.hasErrors { return report(reading.diagnostics, reading) }
            let builder = SiteBuilder(engine: engine)
            await preview.show(early: builder.pages(at: preview.askedPages, of: reading, options))
            return try await build(reading, folder, builder, reuse, compiled)
        } catch {
            let text = VisibleText.escaped("\(error)")
            Console.write("\(text)\n", to: .errors)
            return .failed(text)
        }
    }

    private var options: BuildOptions {
        BuildOptions(edition: corpus.edition, keepsGoing: true, jobs: corpus.jobs ?? Machine.cores)
    }

    private func build(
        _ reading: SiteReading, _ folder: OutputFolder, _ builder: SiteBuilder<GraphvizWorkers>, _ reuse: BuildReuse?,
        _ compiled: CompiledFiles?
    ) async throws -> Preview.Outcome {
        let staged = try StagedSite(in: folder)
        do {
            let report = try await builder.build(reading, options, to: staged, reusing: reuse)
            let outcome = self.report(report.diagnostics, reading)
            guard case .built = outcome else {
                staged.discard()
                return outcome
            }
            _ = try staged.prepare(hasLatest: reading.site?.latest != nil)
            _ = try staged.publish(hasLatest: reading.site?.latest != nil)
            try reuse?.record(BuildOutcome(report, of: reading), [], locks: [], of: staged, compiled: compiled)
            return .built
        } catch {
            staged.discard()
            throw error
        }
    }

    /// Shows what was found at the terminal.
    private func report(_ found: [Diagnostic], _ reading: SiteReading) -> Preview.Outcome {
        let diagnostics = reading.levels.applied(to: found)
        CorpusOptions.show(diagnostics, sources: reading.sources)
        let errors = diagnostics.filter { $0.severity == .error }
        return errors.isEmpty ? .built : .errors(errors)
    }
}
