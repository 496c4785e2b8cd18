import HTML
import PowerPoint
import SVG
import Words

/// The diagrams as a deck of slides whose shapes can be edited.
struct PowerPointExport: ExportFormat {
    let name = "pptx"
    let help = """
        a deck for PowerPoint with a slide for each diagram and for each of its steps: boxes, lines, legend and tables are \
        PowerPoint's own shapes, in the colors and fonts of its theme. Lines are connectors that go along with their boxes, \
        as far as PowerPoint has one of that form.
        """
    let options: Set<ExportOption> = [.slide, .theme, .hidesLegend, .template]
    let output = ExportOutput.file("pptx")
    let siteExports = [
        SiteExport(
            request: ExportRequest(),
            download: DeckDownload(.program("PowerPoint"), place: .edition(file: "slides.pptx", firstPage: nil)))
    ]

    func check(_ request: ExportRequest) throws(ExportUsageError) {
        try request.requireOneTheme("a deck")
    }

    func export(
        _ edition: ExportedEdition, _ request: ExportRequest, to output: some ExportSink
    ) async throws -> ExportReport {
        let design = try design(request, edition.views.context.words)
        let title = DeckTitle(edition: edition, isWhole: request.slide == nil)
        var slides = [DeckSlide.title(edition.title, facts: title.facts, contents: title.contents, design)]
        var lines = LineCount()
        var small = (texts: 0, legends: 0)
        try await OrderedWork.run(edition.diagrams, jobs: edition.jobs) { diagram in
            DeckDiagram(
                drawing: diagram.drawing, title: diagram.laidOut.title, summary: diagram.laidOut.slide.summary,
                description: diagram.description, steps: diagram.steps
            ).slides(design, request.form, includesSteps: true)
        } use: { made in
            slides += made.slides
            lines = lines + made.lines
            small.texts += made.smallTextCount
            small.legends += made.smallLegendCount
        }
        // They are of the whole edition.
        if request.slide == nil {
            let matrix = MatrixSlides(matrix: edition.views.context.matrix, subject: edition.subject)
            slides += DeckTableSet(title: matrix.title, tables: matrix.tables, summary: matrix.summary).slides(design)
        }
        let deck = PowerPointDeck(
            title: edition.title, subject: "\(edition.title), \(edition.subject)", design: design, slides: slides)
        var bytes: [UInt8] = []
        deck.write { bytes += $0 }
        try output.write(OutputFile(path: "slides.pptx", bytes: bytes))
        return ExportReport(ExportReport.counted(deck.slideCount, "slide"), notes: notes(lines, small))
    }

    private func design(_ request: ExportRequest, _ words: Words) throws(FileError) -> DeckDesign {
        guard let path = request.template else { return DeckDesign(theme: request.theme ?? .light, words: words) }
        let bytes = try FileTree.read(path, atMost: Self.largestTemplate + 1)
        guard bytes.count <= Self.largestTemplate else {
            throw FileError("use", path, reason: "it has more than \(Self.largestTemplate >> 20) MiB")
        }
        do throws(DeckTemplate.Fault) {
            return DeckDesign(template: try DeckTemplate(bytes), theme: request.theme, words: words)
        } catch {
            throw FileError("use the template", path, reason: error.message)
        }
    }

    private static let largestTemplate = 64 << 20

    private func notes(_ lines: LineCount, _ small: (texts: Int, legends: Int)) -> [String] {
        var notes = [
            "\(lines.glued) lines are connectors glued at both ends, \(lines.loose) at one end, \(lines.free) are free forms"
        ]
        if small.texts > 0 {
            notes.append(
                "text of less than 12 points on \(ExportReport.counted(small.texts, "slide")) with one box alone")
        }
        if small.legends > 0 {
            notes.append(
                "a list of where lines lead of less than 12 points on \(ExportReport.counted(small.legends, "slide")), for want of room"
            )
        }
        return notes
    }
}
