import ArgumentParser
import Publishing
import SVG
import TextFormats

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the diagrams as files for other programs.",
        discussion: """
            Pictures are 1600 x 900 points, as large as a slide, with title and legend: section-slide.svg, or \
            section-slide-diagram.svg where a slide has several. The formats, with the options that each takes:

            \(ExportFormats.help)
            """)

    enum Text: String, ExpressibleByArgument, CaseIterable { case outlines, fonts }

    @Option(help: ArgumentHelp("The folder of the corpus.", valueName: "folder"))
    var content = "Content"

    @Option(help: ArgumentHelp("The edition; the newest if absent.", valueName: "version"))
    var edition: String?

    @OptionGroup var deployment: DeploymentOption

    @Option(help: ArgumentHelp("The one slide to take, as in its address: platform/query-channel.", valueName: "slug"))
    var slide: String?

    @Option(help: "The kind of file.")
    var format = ExportFormatOption.standard

    @Option(
        help: ArgumentHelp(
            "The folder that the files are written to; for a format with one file, that file.", valueName: "path"))
    var output: String

    @Option(
        help: "The colours; auto leaves the choice to the reader's system, where a program knows CSS; light if absent.")
    var theme: PictureTheme?

    @Flag(help: "Also write a picture for each step of a happy path, its links lit: section-slide-step-03.svg.")
    var steps = false

    @Flag(name: .customLong("no-title"), help: "Leave the title and the text below it out.")
    var hidesTitle = false

    @Flag(name: .customLong("no-legend"), help: "Leave the legend out.")
    var hidesLegend = false

    @Option(
        help: "Text as outlines, which look the same everywhere, or as text in an embedded font; outlines if absent.")
    var text: Text?

    @Option(
        help: ArgumentHelp("The pixels of a PNG: 1 for 1600 x 900, up to 8; 2 if absent.", valueName: "factor"))
    var scale: Int?

    @Option(help: "The paper of a handout; a4 if absent.")
    var paper: PaperSheetSize?

    @Flag(
        help: """
            Print a handout for both sides of the paper: where the steps of a picture need a second page, it begins on a \
            left one, so that both are seen together. Pages that this leaves are for notes.
            """)
    var duplex = false

    @Option(
        help:
            "A PDF to be read, with everything of the edition, or to be shown, with a slide on each page; handout if absent."
    )
    var layout: PaperLayout?

    @Option(
        help: ArgumentHelp(
            "A presentation (.pptx, .potx) of which a deck takes masters, layouts, theme and size; its slides are left out.",
            valueName: "file"))
    var template: String?

    func validate() throws {
        do throws(ExportUsageError) {
            try format.format.expect(request)
        } catch {
            throw ValidationError(error.message)
        }
    }

    private var request: ExportRequest {
        var request = ExportRequest()
        (request.slide, request.theme, request.includesSteps) = (slide, theme, steps)
        (request.hidesTitle, request.hidesLegend) = (hidesTitle, hidesLegend)
        (request.outlinesText, request.scale) = (text.map { $0 == .outlines }, scale)
        (request.paper, request.layout, request.isDuplex) = (paper, layout, duplex)
        request.template = template
        return request
    }

    func run() async throws {
        try ExportFolder(output).expectOutside(content: content)
        let reading = SiteReading(
            try CorpusFolder(content).files(), contentPath: content, deployment: try deployment.file(), for: edition)
        try CorpusOptions.expectEdition(edition, in: reading, content: content)
        let options = BuildOptions(edition: edition, jobs: Machine.cores)
        let (edition, found) = try await SiteBuilder(engine: PlaceNodesCommand.engine()).exported(
            reading, options, request)
        let diagnostics = reading.levels.applied(to: found)
        CorpusOptions.show(diagnostics, sources: reading.sources)
        guard let edition, !diagnostics.contains(where: { $0.severity == .error }) else { throw ExitCode(1) }
        if let slide, edition.isEmpty { throw ValidationError("there is no slide '\(slide)' with a diagram") }
        let report = try await write(edition)
        for note in report.notes { Console.note(note) }
        Console.write("\(report.summary) -> \(VisibleText.escaped(place))\n", to: .output)
    }

    /// Without a slash at its end.
    private var place: String { ExportFolder(output).path }

    private func write(_ edition: ExportedEdition) async throws -> ExportReport {
        let format = format.format
        switch format.output {
        case .folder: return try await ExportFolder(output).fill { try await format.export(edition, request, to: $0) }
        case .file: return try await format.export(edition, request, to: ExportFile(output))
        }
    }
}

extension PictureTheme: ExpressibleByArgument {}
extension PaperSheetSize: ExpressibleByArgument {}
extension PaperLayout: ExpressibleByArgument {}
