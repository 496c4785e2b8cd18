import Diagnostics
import Digests
import HTML
import Layout
import Model

/// The build of an edition's pages that are no slide's.
struct OtherPages<Destination: SiteDestination>: Sendable {
    let views: EditionViews
    let files: EditionFiles<Destination>
    let options: BuildOptions

    private var reuse: EditionReuse? { files.reuse }
    private var timings: StageTimings { files.timings }
    private var pages: EditionPages { EditionPages(views.context, names: views.names) }

    /// Writes every page without a drawing of its own.
    func run() async throws {
        let offers = options.siteExports.map(\.download.title)
        let made = ["other pages"] + offers + [views.names.countsText].filter { !$0.isEmpty }
        let all = reuse?.inputs.outlineKey(of: made.joined(separator: ", "))
        if let all, files.keeps(all) { return }
        let renderings = pages.others
        let progress = Progress("\(files.folder): other pages", of: renderings.count, options)
        var parts: [ContentDigest] = []
        try await OrderedWork.run(renderings, jobs: options.jobs) { rendering in
            Result { () throws(FileError) in try write(rendering) }
        } use: { result in
            if let part = try result.get() { parts.append(part) }
            progress.advance()
        }
        if let all { reuse?.build.add(BuildRecord.Product(parts: parts), all) }
    }

    /// - Returns: the key of what was written or kept.
    private func write(_ rendering: Rendering) throws(FileError) -> ContentDigest? {
        let key = reuse?.inputs.key(of: rendering)
        if let key, files.keeps(key) { return key }
        if let key, let parts = rendering.parts {
            var keys: [ContentDigest] = []
            for part in timings.measure(.render, parts) {
                if let key = try write(part) { keys.append(key) }
            }
            reuse?.build.add(BuildRecord.Product(parts: keys), key)
            return key
        }
        let pages = timings.measure(.render) { rendering.pages() }
        var paths: [String] = []
        try timings.measure(.write) { () throws(FileError) in
            for page in pages { paths.append(try files.write(page)) }
        }
        files.record(paths, key)
        return key
    }

    /// Writes the page with the changes since the previous edition, if there is one.
    ///
    /// - Parameter new: the arrangements of the edition's diagrams.
    /// - Returns: the diagnostics of its diagrams.
    func changes(by composer: DiagramComposer<some LayoutEngine>, lock new: LayoutLock) async throws -> [Diagnostic] {
        guard let changes = views.changes, let earlier = views.earlier else { return [] }
        let key = reuse?.changesKey(since: earlier, new)
        if let key, files.keeps(key) { return [] }
        let overlays = Overlays(changes: changes, words: views.context.words)
        var drawings: [OverlayDrawing] = []
        var findings: [Diagnostic] = []
        try await OrderedWork.run(overlays.subjects, jobs: options.jobs) { subject in
            timings.measure(.layOut) {
                let path = subject.slide.after.flatMap { views.index.slides[$0.id]?.path } ?? ""
                return overlays.drawing(of: subject, by: composer, lock: new, path: path)
            }
        } use: { result in
            switch result {
            case .success(let drawn):
                drawings += drawn.map(\.drawing)
                findings += drawn.compactMap(\.plainDiagnostic).prefix(1)
            case .failure(let failure): findings.append(failure.diagnostic)
            }
        }
        let page = timings.measure(.render) { pages.changes(since: earlier, changes, drawings) }
        let path = try files.write(page)
        if findings.isEmpty { files.record([path], key) }
        return findings
    }
}
