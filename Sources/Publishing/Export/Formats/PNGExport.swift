import HTML
import SVG

/// The diagrams as 16:9 pictures of pixels.
struct PNGExport: ExportFormat {
    let name = "png"
    let help = "the same pictures in pixels, made by rsvg-convert (Debian's package librsvg2-bin)."
    let options: Set<ExportOption> = [.slide, .theme, .steps, .hidesTitle, .hidesLegend, .text, .scale]
    let output = ExportOutput.folder
    let siteExports = [PictureTheme.light, .dark].map { theme in
        var request = ExportRequest()
        request.theme = theme
        return SiteExport(
            request: request,
            download: DeckDownload(.pixels(theme), place: .diagram(ending: "-\(theme).png")))
    }

    func check(_ request: ExportRequest) throws(ExportUsageError) {
        try request.requireOneTheme("a PNG")
        if request.outlinesText == false { throw ExportUsageError("--text fonts is not for --format png") }
    }

    func export(
        _ edition: ExportedEdition, _ request: ExportRequest, to output: some ExportSink
    ) async throws -> ExportReport {
        let run = try RunFolder()
        let rasteriser = Rasteriser(scale: request.scale ?? Rasteriser.usualScale, in: run.path)
        let theme = request.theme ?? .light
        var count = 0
        try await OrderedWork.run(edition.diagrams, jobs: edition.jobs) { diagram in
            Result { () throws(FileError) in
                var files: [OutputFile] = []
                for picture in diagram.pictures(request) {
                    let bytes = try rasteriser.png(of: picture.picture.svg(theme), named: picture.name)
                    files.append(OutputFile(path: picture.name + ".png", bytes: bytes))
                }
                return files
            }
        } use: { files in
            for file in try files.get() {
                try output.write(file)
                count += 1
            }
        }
        return ExportReport(ExportReport.counted(count, "picture"))
    }
}
