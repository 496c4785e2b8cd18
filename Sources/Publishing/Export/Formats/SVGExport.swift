import SVG

/// The diagrams as 16:9 pictures, for any size.
struct SVGExport: ExportFormat {
    let name = "svg"
    let help = "16:9 pictures with title and legend, sharp at any size."
    let options: Set<ExportOption> = [.slide, .theme, .steps, .hidesTitle, .hidesLegend, .text]
    let output = ExportOutput.folder

    func export(
        _ edition: ExportedEdition, _ request: ExportRequest, to output: some ExportSink
    ) async throws -> ExportReport {
        var count = 0
        try await OrderedWork.run(edition.diagrams, jobs: edition.jobs) { diagram in
            diagram.pictures(request).map { picture in
                OutputFile(path: picture.name + ".svg", bytes: picture.picture.svg(request.theme ?? .light))
            }
        } use: { files in
            for file in files { try output.write(file) }
            count += files.count
        }
        return ExportReport(ExportReport.counted(count, "picture"))
    }
}
