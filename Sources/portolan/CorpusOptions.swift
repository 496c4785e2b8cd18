import ArgumentParser
import Diagnostics
import Graphviz
import Publishing

/// What every verb takes that reads a corpus, and how it tells the faults in it.
struct CorpusOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

    @Option(help: ArgumentHelp("The folder of the corpus.", valueName: "folder"))
    var content = "Content"

    @Option(help: ArgumentHelp("The one edition to take, instead of all.", valueName: "version"))
    var edition: String?

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Option(help: ArgumentHelp("How faults are told.", valueName: "format"))
    var format = Format.text

    /// Reads the corpus and makes the whole site in memory. Throws where that ends the program: the faults of the
    /// content are told by then.
    func build() async throws -> SiteBuild {
        let files = try CorpusFolder(content).files()
        let build = await SiteBuilder(engine: GraphvizEngine()).build(files, contentPath: content, edition: edition)
        report(build)
        if let edition, !build.versions.isEmpty, !build.versions.contains(edition) {
            throw ValidationError("there is no edition ‘\(edition)’ in \(content)/portolan.yml")
        }
        if build.hasErrors || (strict && !build.diagnostics.isEmpty) { throw ExitCode(1) }
        return build
    }

    private func report(_ build: SiteBuild) {
        switch format {
        case .text:
            let renderer = TextRenderer(
                isColoured: Console.Stream.errors.isColoured, showsSnippets: Console.Stream.errors.isTerminal)
            Console.write(renderer.render(build.diagnostics, files: build.sources), to: .errors)
        case .json: Console.write(JSONRenderer.render(build.diagnostics), to: .output)
        case .sarif: Console.write(SARIFRenderer.render(build.diagnostics), to: .output)
        }
    }

    /// Says how it went. Programs that read the faults from standard output are not disturbed.
    func say(_ text: String) {
        if format == .text { Console.write(text + "\n", to: .output) }
    }
}
