import HTML
import SVG

/// The edition as a document, printed by Chromium.
struct PDFExport: ExportFormat {
    let name = "pdf"
    let help = """
        the whole edition to be read on paper, with contents and bookmarks, or with --layout deck a picture on each page; \
        printed by Chromium (Debian's package chromium).
        """
    let options: Set<ExportOption> = [.slide, .theme, .steps, .hidesTitle, .hidesLegend, .paper, .layout, .duplex]
    let output = ExportOutput.file("pdf")
    let siteExports = [
        SiteExport(
            request: ExportRequest(),
            download: DeckDownload(.handout, place: .edition(file: "handout.pdf", firstPage: nil))),
        SiteExport(
            request: ExportRequest(layout: .deck),
            // Behind the title.
            download: DeckDownload(.slides, place: .edition(file: "slides.pdf", firstPage: 2))),
    ]

    func check(_ request: ExportRequest) throws(ExportUsageError) {
        let isDeck = request.layout == .deck
        for option in ExportOption.allCases where request.given.contains(option) && option != .layout {
            let isOfHandout = option == .paper || option == .duplex
            if isDeck, isOfHandout {
                throw ExportUsageError("--\(option.rawValue) is for a handout; a page of a deck is 16:9")
            }
            if !isDeck, !isOfHandout {
                throw ExportUsageError("--\(option.rawValue) is for --layout deck; a handout has everything")
            }
        }
        try request.requireOneTheme("a PDF")
    }

    func export(
        _ edition: ExportedEdition, _ request: ExportRequest, to output: some ExportSink
    ) async throws -> ExportReport {
        let chromium = try Chromium()
        let run = try RunFolder()
        let isDeck = request.layout == .deck
        let printed =
            isDeck
            ? try SlideShow(edition: edition, request: request).printed(by: chromium, in: run.path)
            : try Handout(edition: edition, paper: request.paper ?? .a4, isDuplex: request.isDuplex).printed(
                by: chromium, in: run.path)
        try output.write(OutputFile(path: isDeck ? "deck.pdf" : "handout.pdf", bytes: printed.bytes))
        return ExportReport(printed.pageCount.map { ExportReport.counted($0, "page") } ?? "a PDF")
    }
}
