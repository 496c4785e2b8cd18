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

        let context = timings.measure(.deploy) { SiteContext(site, deployment: reading.deployment) }
        let pages = SitePages(context)
        // What is searched for again need not come out as it was.
        let reuse = options.relayout ? nil : reuse
        let inputs = reuse.map { SiteInputs($0.corpus, program: $0.program, reading) }
        for edition in reading.editions where options.edition == nil || edition.edition.version == options.edition {
            let views = timings.measure(.deploy) { EditionViews(edition, in: reading, context) }
            let kept = timings.measure(.deploy) {
                reuse.flatMap { reuse in inputs.map { EditionReuse(views, of: reuse, in: $0) } }
            }
            let build = EditionBuild(
                views: views, engine: engine, lock: lock(for: views, reading, options), options: options,
                timings: timings, destination: destination, reuse: kept)
            let slides = try await build.slides()
            report.add(
                slides, of: views, keepsLock: reading.deployment == nil && !options.requiresLock,
                graphviz: engine.version, after: build.lock)
            if report.hasErrors { continue }
            try await build.changes(lock: slides.lock, &report)
            try await build.otherPages()
            let data = try build.data(of: site, slides)
            if edition.edition.version == site.latest?.version { try build.latest(pages, data: data) }
            report.work.pages += build.pageCount
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
            let build = EditionBuild(
                views: views, engine: engine, lock: views.lock, options: options, timings: timings,
                destination: CollectedSite())
            report.add(
                try await build.layouts(), of: views, keepsLock: reading.deployment == nil, graphviz: engine.version,
                after: build.lock)
        }
        report.diagnostics.sort()
        return report
    }

    /// Draws the images for a slide deck of one edition, and nothing else of the site.
    ///
    /// - Returns: the files, unless there are errors.
    package func deck(
        _ reading: SiteReading, _ options: BuildOptions, _ request: DeckRequest
    ) async throws -> (files: [OutputFile], diagnostics: [Diagnostic]) {
        guard let site = reading.site, !reading.hasErrors, let edition = reading.edition(options.edition) else {
            return ([], reading.diagnostics)
        }
        let views = EditionViews(edition, in: reading, SiteContext(site, deployment: reading.deployment))
        let build = EditionBuild(
            views: views, engine: engine, lock: views.lock, options: options, timings: timings,
            destination: CollectedSite())
        let (files, failures) = try await build.deck(request)
        return failures.isEmpty ? (files, reading.diagnostics) : ([], (reading.diagnostics + failures).sorted())
    }
}
