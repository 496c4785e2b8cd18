import DrawIO
import HTML
import SVG

/// The diagrams as pages of draw.io, for those who go on drawing by hand.
struct DrawIOExport: ExportFormat {
    let name = "drawio"
    let help = """
        a file for draw.io (diagrams.net) with a page for each diagram: zones and machines are containers, lines are edges \
        between their boxes, and letters are labels on them. Pictograms are left out.
        """
    let options: Set<ExportOption> = [.slide, .theme]
    let output = ExportOutput.file("drawio")
    let siteExports = [
        SiteExport(
            request: ExportRequest(),
            download: DeckDownload(.program("draw.io"), place: .edition(file: "diagrams.drawio", firstPage: nil)))
    ]

    func check(_ request: ExportRequest) throws(ExportUsageError) {
        try request.requireOneTheme("a drawing")
    }

    func export(
        _ edition: ExportedEdition, _ request: ExportRequest, to output: some ExportSink
    ) async throws -> ExportReport {
        var document = DrawIODocument(theme: request.theme ?? .light)
        for diagram in edition.diagrams {
            document.add(DrawIOPage(id: diagram.name, name: diagram.laidOut.title, drawing: diagram.drawing))
        }
        try output.write(OutputFile(path: "diagrams.drawio", bytes: document.bytes))
        return ExportReport(
            "\(ExportReport.counted(document.pageCount, "page")), \(ExportReport.counted(document.edgeCount, "edge"))")
    }
}
