import ArgumentParser
import Publishing
import SVG

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the diagrams as 16:9 pictures for a slide deck.",
        discussion: """
            Each picture is 1600 x 900 points, as large as a slide, with title and legend: section-slide.svg, or \
            section-slide-diagram.svg where a slide has several. PNG is made by rsvg-convert.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case svg, png }
    enum Text: String, ExpressibleByArgument, CaseIterable { case outlines, fonts }

    @Option(help: ArgumentHelp("The folder of the corpus.", valueName: "folder"))
    var content = "Content"

    @Option(help: ArgumentHelp("The edition; the newest if absent.", valueName: "version"))
    var edition: String?

    @OptionGroup var deployment: DeploymentOption

    @Option(help: ArgumentHelp("The one slide to take, as in its address: platform/query-channel.", valueName: "slug"))
    var slide: String?

    @Option(help: "The kind of file.")
    var format = Format.svg

    @Option(help: ArgumentHelp("The folder that the pictures are written to.", valueName: "folder"))
    var output: String

    @Option(help: "The colours; auto leaves the choice to the reader's system, where a program knows CSS.")
    var theme = PictureTheme.light

    @Flag(help: "Also write a picture for each step of a happy path, its links lit: section-slide-step-03.svg.")
    var steps = false

    @Flag(name: .customLong("no-title"), help: "Leave the title and the text below it out.")
    var hidesTitle = false

    @Flag(name: .customLong("no-legend"), help: "Leave the legend out.")
    var hidesLegend = false

    @Option(help: "Text as outlines, which look the same everywhere, or as text in an embedded font.")
    var text = Text.outlines

    @Option(
        help: ArgumentHelp("The pixels of a PNG: 1 for 1600 x 900, up to 8; 2 if absent.", valueName: "factor"))
    var scale: Int?

    func validate() throws {
        switch format {
        case .svg:
            if scale != nil { throw ValidationError("--scale is for --format png; an SVG has any size") }
        case .png:
            if theme == .auto { throw ValidationError("a PNG has one theme: --theme light or --theme dark") }
            if text == .fonts { throw ValidationError("--text fonts is for --format svg") }
            if let scale, !(1...8).contains(scale) { throw ValidationError("--scale is from 1 to 8") }
        }
    }

    func run() async throws {
        try ExportFolder(output).expectOutside(content: content)
        let request = DeckRequest(
            slide: slide, theme: theme, outlinesText: text == .outlines, showsTitle: !hidesTitle,
            showsLegend: !hidesLegend, includesSteps: steps)
        let reading = SiteReading(
            try CorpusFolder(content).files(), contentPath: content, deployment: try deployment.file(), for: edition)
        try CorpusOptions.expectEdition(edition, in: reading, content: content)
        let options = BuildOptions(edition: edition, jobs: Machine.cores)
        let (files, found) = try await SiteBuilder(engine: PlaceNodesCommand.engine()).deck(
            reading, options, request)
        let diagnostics = reading.levels.applied(to: found)
        CorpusOptions.show(diagnostics, sources: reading.sources)
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
        if let slide, files.isEmpty { throw ValidationError("there is no slide '\(slide)' with a diagram") }
        let folder = ExportFolder(output)
        switch format {
        case .svg: try folder.write(files)
        case .png: try await folder.write(files, with: Rasteriser(scale: scale ?? 2))
        }
        Console.write("\(files.count) picture\(files.count == 1 ? "" : "s") -> \(folder.path)\n", to: .output)
    }
}

extension PictureTheme: ExpressibleByArgument {}
