import Diagnostics
import HTML
import Layout

/// The build of an edition's files that the page with the images for slide decks offers besides SVG.
struct SiteExports<Engine: LayoutEngine, Destination: SiteDestination>: Sendable {
    let files: EditionFiles<Destination>
    /// In the arrangements that the build has decided.
    let layouts: EditionLayouts<Engine>

    /// Writes what is not kept of an earlier build.
    ///
    /// - Returns: the diagnostics of diagrams that could not be laid out, and what is to be said of the files that were made.
    func write() async throws -> (failures: [Diagnostic], notes: [String]) {
        var notes: [String] = []
        var edition: ExportedEdition?
        for format in layouts.options.exports {
            for export in format.siteExports {
                let key = files.reuse?.exportKey(export.download.title, layouts.laying.lock)
                if let key, files.keeps(key) { continue }
                if edition == nil {
                    let (diagrams, failures) = try await layouts.exported { _ in true }
                    guard failures.isEmpty else { return (failures, notes) }
                    edition = ExportedEdition(views: layouts.views, diagrams: diagrams, jobs: layouts.options.jobs)
                }
                guard let edition, !edition.isEmpty else { continue }
                let sink = Sink(files: files, place: export.download.place)
                let report = try await format.export(edition, export.request, to: sink)
                notes += report.notes.map { "\(layouts.views.version), \(export.download.title): \($0)" }
                files.record(sink.paths.all, key)
            }
        }
        return ([], notes)
    }

    /// Gives the files the names by which the page links to them.
    private struct Sink: ExportSink {
        let files: EditionFiles<Destination>
        let place: DeckDownload.Place
        let paths = PageList()

        func write(_ file: OutputFile) throws(FileError) {
            let name =
                switch place {
                case .diagram(let ending): "\(file.path.prefix { $0 != "." })\(ending)"
                case .edition(let name, _): name
                }
            let path = "slides/\(name)"
            try files.write([OutputFile(path: path, bytes: file.bytes)])
            paths.add(path)
        }
    }
}
