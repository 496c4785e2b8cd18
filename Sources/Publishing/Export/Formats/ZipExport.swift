import Compression
import SVG

/// Every picture in every form, in one archive. Its entries bear a fixed date, so that the same corpus gives the same bytes.
struct ZipExport: ExportFormat {
    let name = "zip"
    let help = """
        an archive of all pictures and those of the steps, as SVG and PNG, light and dark (in folders svg-light, svg-dark, \
        png-light and png-dark).
        """
    let options: Set<ExportOption> = [.slide, .theme, .hidesTitle, .hidesLegend, .scale]
    let output = ExportOutput.file("zip")

    func check(_ request: ExportRequest) throws(ExportUsageError) {
        if request.theme == .auto {
            throw ExportUsageError("a PNG has one theme: --theme light, --theme dark, or neither for both")
        }
    }

    func export(
        _ edition: ExportedEdition, _ request: ExportRequest, to output: some ExportSink
    ) async throws -> ExportReport {
        var request = request
        request.includesSteps = true
        let themes = request.theme.map { [$0] } ?? [.light, .dark]
        let run = try RunFolder()
        let rasteriser = Rasteriser(scale: request.scale ?? Rasteriser.usualScale, in: run.path)
        var archive = ZipArchive()
        var bytes: [UInt8] = []
        try await OrderedWork.run(edition.diagrams, jobs: edition.jobs) { [request] diagram in
            Result { () throws(FileError) in try Self.files(of: diagram, request, themes, rasteriser) }
        } use: { files in
            for file in try files.get() {
                guard archive.count < ZipArchive.largestCount,
                    bytes.count + file.bytes.count < ZipArchive.largestLength
                else {
                    throw FileError(
                        "write", "\(name)",
                        reason: "there are more pictures than an archive can hold; choose one --slide")
                }
                archive.add(file.path, file.bytes) { bytes += $0 }
            }
        }
        let count = archive.count
        archive.finish { bytes += $0 }
        try output.write(OutputFile(path: "\(edition.edition.version).zip", bytes: bytes))
        return ExportReport(ExportReport.counted(count, "picture"))
    }

    /// Of a diagram and its steps, in each theme and both formats.
    private static func files(
        of diagram: ExportedDiagram, _ request: ExportRequest, _ themes: [PictureTheme], _ rasteriser: Rasteriser
    ) throws(FileError) -> [OutputFile] {
        var files: [OutputFile] = []
        for picture in diagram.pictures(request) {
            let drawn = picture.picture.themedSVG
            for theme in themes {
                let svg = theme == .dark ? drawn.dark : drawn.light
                let png = try rasteriser.png(of: svg, named: "\(picture.name)-\(theme)")
                files.append(OutputFile(path: "svg-\(theme)/\(picture.name).svg", bytes: svg))
                files.append(OutputFile(path: "png-\(theme)/\(picture.name).png", bytes: png))
            }
        }
        return files
    }
}
