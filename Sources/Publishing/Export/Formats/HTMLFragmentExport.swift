import HTML
import SVG

/// The diagrams as parts of pages of other sites, of a wiki for example.
struct HTMLFragmentExport: ExportFormat {
    let name = "html-fragment"
    let help = """
        a diagram with title, legend and steps as a part of a wiki's page. It has no script, no style and nothing that is \
        loaded, so that even the policy default-src 'none' shows it as it is.
        """
    let options: Set<ExportOption> = [.slide, .theme]
    let output = ExportOutput.folder

    func check(_ request: ExportRequest) throws(ExportUsageError) {
        try request.requireOneTheme("a fragment has no style sheet, so it")
    }

    func export(
        _ edition: ExportedEdition, _ request: ExportRequest, to output: some ExportSink
    ) async throws -> ExportReport {
        let theme = request.theme ?? .light
        try await OrderedWork.run(edition.diagrams, jobs: edition.jobs) { diagram in
            let drawing = diagram.drawing
            let fragment = DiagramFragment(
                edition.views.context, slide: diagram.laidOut.slide, diagram: diagram.laidOut.diagram,
                title: diagram.laidOut.title, idPrefix: diagram.laidOut.idPrefix,
                picture: drawing.fragmentSVG(
                    theme, title: diagram.laidOut.title, description: diagram.description,
                    idPrefix: diagram.laidOut.idPrefix),
                legend: drawing.legendRows, theme: theme)
            return OutputFile(path: diagram.name + ".html", bytes: fragment.bytes)
        } use: { file in
            try output.write(file)
        }
        return ExportReport(ExportReport.counted(edition.diagrams.count, "fragment"))
    }
}
