import Changes
import Diagnostics
import Editions
import Firewall
import HTML
import Layout
import Model

/// A build from beginning to end: read, compile, deploy, lay out, draw, render, write.
///
/// `CorpusFolder` and `SiteReading` read and compile; the later stages are below. Files go to their destination as soon
/// as they are rendered. Errors in the content are in the report; then none of the files may be published.
package struct SiteBuilder<Engine: LayoutEngine>: Sendable {
    private let engine: Engine
    private let timings: StageTimings

    package init(engine: Engine, timings: StageTimings = StageTimings()) {
        self.engine = engine
        self.timings = timings
    }

    /// Builds the whole site.
    ///
    /// - Parameter reuse: what an earlier build has made; `nil` to make everything.
    package func build(
        _ reading: SiteReading, _ options: BuildOptions, to destination: some SiteDestination,
        reusing reuse: BuildReuse? = nil
    ) async throws -> BuildReport {
        var report = BuildReport()
        report.diagnostics = reading.diagnostics
        if options.requiresLock { report.diagnostics += reading.outdatedLocks(of: options.edition) }
        report.diagnostics.sort()
        guard let site = reading.site, !report.hasErrors else { return report }

        let context = timings.measure(.deploy) {
            SiteContext(site, deployment: reading.deployment, downloads: options.siteExports.map(\.download))
        }
        let pages = SitePages(context)
        // What is searched for again need not come out as it was.
        let reuse = options.relayout ? nil : reuse
        let inputs = reuse.map { SiteInputs($0.corpus, program: $0.program, reading) }
        for edition in reading.editions where options.edition == nil || edition.edition.version == options.edition {
            let views = timings.measure(.deploy) { EditionViews(edition, in: reading, context) }
            let kept = timings.measure(.deploy) {
                reuse.flatMap { reuse in inputs.map { EditionReuse(views, of: reuse, in: $0) } }
            }
            let files = EditionFiles(views, to: destination, reusing: kept, timings)
            let laying = laying(of: views, lock: lock(for: views, reading, options), options)
            let slides = try await SlideBuild(views: views, laying: laying, files: files, options: options).run()
            report.add(
                slides, of: views, keepsLock: reading.deployment == nil && !options.requiresLock,
                graphviz: engine.version, after: laying.lock, known: reading.layoutLocks[views.version])
            if report.hasErrors { continue }
            let others = OtherPages(views: views.counting(slides.lock), files: files, options: options)
            report.diagnostics += try await others.changes(by: overlayComposer(options), lock: slides.lock)
            try await others.run()
            let drawn = self.laying(of: views, lock: slides.lock, options)
            let exports = SiteExports(
                files: files, layouts: EditionLayouts(views: views, laying: drawn, options: options, timings: timings))
            let (failures, notes) = try await exports.write()
            report.diagnostics += failures
            report.exportNotes += notes
            if report.hasErrors { continue }
            let data = try DataFiles(views: views, files: files).write(of: site, slides)
            if edition.edition.version == site.latest?.version {
                try LatestFolder(views: views, files: files).write(pages, data: data)
            }
            report.work.pages += files.pages.count
        }
        if !options.relayout { report.versionNote = note(reading, options) }
        for page in pages.rootPages() + pages.indexFiles() {
            try destination.writeRoot(OutputFile(path: page.path, bytes: page.bytes))
        }
        try destination.writeRoot(VersionsDocument.file(site))
        report.diagnostics.sort()
        if report.hasErrors { (report.versions, report.layoutLocks) = ([], []) }
        return report
    }

    func laying(of views: EditionViews, lock: LayoutLock, _ options: BuildOptions) -> DiagramLaying<Engine> {
        DiagramLaying(
            engine, lock: lock, isDeployed: views.index.deployment != nil, words: views.context.words.picture, options)
    }

    /// What is no longer there is laid out without a long search also where the rest is.
    private func overlayComposer(_ options: BuildOptions) -> DiagramComposer<Engine> {
        DiagramComposer(engine: engine, keepsGoing: options.keepsGoing)
    }

    /// The arrangements that the diagrams of an edition are laid out by.
    private func lock(for views: EditionViews, _ reading: SiteReading, _ options: BuildOptions) -> LayoutLock {
        if options.relayout { return LayoutLock() }
        // What succession would take over is not in the file.
        return options.requiresLock ? reading.layoutLocks[views.version] ?? LayoutLock() : views.lock
    }

    private func note(_ reading: SiteReading, _ options: BuildOptions) -> GraphvizVersionNote? {
        engine.version.flatMap { reading.versionNote(of: options.edition, current: $0) }
    }

    /// Lays out every diagram, but draws none.
    package func layOut(_ reading: SiteReading, _ options: BuildOptions) async throws -> BuildReport {
        var report = BuildReport()
        report.diagnostics = reading.diagnostics
        guard let site = reading.site, !report.hasErrors else { return report }
        let context = SiteContext(site, deployment: reading.deployment)
        for edition in reading.editions where options.edition == nil || edition.edition.version == options.edition {
            let views = EditionViews(edition, in: reading, context)
            let layouts = layouts(of: views, options)
            report.add(
                try await layouts.all(), of: views, keepsLock: reading.deployment == nil, graphviz: engine.version,
                after: views.lock, known: reading.layoutLocks[views.version])
        }
        report.diagnostics.sort()
        return report
    }

    /// Lays out the diagrams of one edition to be exported, and makes nothing of the site.
    ///
    /// - Returns: no edition if there are errors.
    package func exported(
        _ reading: SiteReading, _ options: BuildOptions, _ request: ExportRequest
    ) async throws -> (edition: ExportedEdition?, diagnostics: [Diagnostic]) {
        guard let site = reading.site, !reading.hasErrors, let edition = reading.edition(options.edition) else {
            return (nil, reading.diagnostics)
        }
        let views = EditionViews(edition, in: reading, SiteContext(site, deployment: reading.deployment))
        let (diagrams, failures) = try await layouts(of: views, options).exported(where: request.wants)
        guard failures.isEmpty else { return (nil, (reading.diagnostics + failures).sorted()) }
        return (ExportedEdition(views: views, diagrams: diagrams, jobs: options.jobs), reading.diagnostics)
    }

    private func layouts(of views: EditionViews, _ options: BuildOptions) -> EditionLayouts<Engine> {
        EditionLayouts(
            views: views, laying: laying(of: views, lock: views.lock, options), options: options, timings: timings)
    }
}
