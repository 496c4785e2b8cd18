import ArgumentParser
import Diagnostics
import Publishing

/// What every verb takes that reads a corpus, and how it tells the faults in it.
struct CorpusOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

    @Option(help: ArgumentHelp("The folder of the corpus.", valueName: "folder"))
    var content = "Content"

    @Option(help: ArgumentHelp("The one edition to take, instead of all.", valueName: "version"))
    var edition: String?

    @OptionGroup var deployment: DeploymentOption

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Option(help: ArgumentHelp("How faults are told.", valueName: "format"))
    var format = Format.text

    /// Reads the corpus and makes the whole site in memory. Throws where that ends the program: the faults of the
    /// content are told by then.
    ///
    /// - Parameters:
    ///   - relayout: whether to lay out all diagrams afresh.
    ///   - checksLocks: whether to tell what is out of date in the files that keep layouts.
    ///   - showsMeasures: whether the measures of all diagrams are told with the faults.
    func build(
        relayout: Bool = false, checksLocks: Bool = false, showsMeasures: Bool = false
    ) async throws -> SiteBuild {
        let files = try CorpusFolder(content).files()
        var build = await SiteBuilder(engine: PlaceNodesCommand.engine).build(
            files, contentPath: content, edition: edition, deployment: try deployment.file(), relayout: relayout)
        if checksLocks { build.diagnostics = (build.diagnostics + build.lockDiagnostics).sorted() }
        report(build, showsMeasures: showsMeasures)
        if let note = build.versionNote { Console.write("note: \(note.text)\n", to: .errors) }
        try Self.expectSound(build, content: content, edition: edition, isStrict: strict)
        return build
    }

    /// Throws where a build ends the program.
    static func expectSound(_ build: SiteBuild, content: String, edition: String?, isStrict: Bool) throws {
        if let edition, !build.versions.isEmpty, !build.versions.contains(edition) {
            throw ValidationError("there is no edition ‘\(edition)’ in \(content)/portolan.yml")
        }
        if build.hasErrors || (isStrict && !build.diagnostics.isEmpty) { throw ExitCode(1) }
    }

    /// As text for a person.
    static func tellFaults(of build: SiteBuild) { tell(build.diagnostics, sources: build.sources) }

    /// As text for a person.
    ///
    /// - Parameter sources: by the path that diagnostics name.
    static func tell(_ diagnostics: [Diagnostic], sources: [String: SourceFile]) {
        let renderer = TextRenderer(
            isColoured: Console.Stream.errors.isColoured, showsSnippets: Console.Stream.errors.isTerminal)
        Console.write(renderer.render(diagnostics, files: sources), to: .errors)
    }

    private func report(_ build: SiteBuild, showsMeasures: Bool) {
        switch format {
        case .text:
            Self.tellFaults(of: build)
            if showsMeasures { Console.write(DiagramTable(build.diagramReports).text, to: .output) }
        case .json where showsMeasures:
            let table = DiagramTable(build.diagramReports)
            Console.write(table.json(with: build.diagnostics).text, to: .output)
        case .json: Console.write(JSONRenderer.render(build.diagnostics), to: .output)
        case .sarif: Console.write(SARIFRenderer.render(build.diagnostics), to: .output)
        }
    }

    /// Says how it went. Programs that read the faults from standard output are not disturbed.
    func say(_ text: String) {
        if format == .text { Console.write(text + "\n", to: .output) }
    }
}
