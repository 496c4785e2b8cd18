import Changes
import Diagnostics
import Editions
import Firewall
import HTML
import Layout
import Model

/// The stages of one edition's build, from its diagrams to its files.
struct EditionBuild<Engine: LayoutEngine, Destination: SiteDestination>: Sendable {
    let views: EditionViews
    let engine: Engine
    /// The locked arrangements of its diagrams.
    let lock: LayoutLock
    let options: BuildOptions
    let timings: StageTimings
    let destination: Destination
    private let pages = PageList()

    init(
        views: EditionViews, engine: Engine, lock: LayoutLock, options: BuildOptions, timings: StageTimings,
        destination: Destination
    ) {
        self.views = views
        self.engine = engine
        self.lock = lock
        self.options = options
        self.timings = timings
        self.destination = destination
    }

    /// The factor by which the layout search is longer if a new layout was requested.
    private static var relayoutEffort: Int { 8 }

    private var laying: DiagramLaying<Engine> {
        DiagramLaying(
            composer: DiagramComposer(
                engine: engine, effort: options.relayout ? Self.relayoutEffort : 1, keepsGoing: options.keepsGoing),
            lock: lock, requiresLock: options.requiresLock && views.index.deployed.deployment == nil)
    }

    private var folder: String { views.version }

    /// The number of pages that were written so far.
    var pageCount: Int { pages.count }

    // MARK: Slides

    /// The results for a slide that was laid out, drawn, rendered and written.
    private struct FinishedSlide: Sendable {
        var laidOut: [LaidOutDiagram] = []
        var failures: [LayoutFailure] = []
        /// The slide's part of the print page.
        var sheet: [UInt8] = []
        var error: FileError?
    }

    /// Lays out, draws, renders and writes every slide, and the print page, which contains all of them.
    func slides() async throws -> SlideResults {
        let paper = PaperPage(views.context)
        let envelope = timings.measure(.render) { paper.envelope() }
        let paperPath = String(envelope.path.dropFirst(folder.count + 1))
        try destination.append(envelope.head, to: paperPath, in: folder)
        var results = SlideResults()
        var isFirst = true
        var section: Section.ID?
        var position = 0
        let progress = Progress("\(folder): slides", of: views.index.slides.count, options)
        try await OrderedWork.run(Array(views.index.slides.indices), jobs: options.jobs) { position in
            finish(views.index.slides[position], paper)
        } use: { finished in
            if let error = finished.error { throw error }
            for laidOut in finished.laidOut { results.add(laidOut, version: views.version, lock: lock) }
            results.diagnostics += finished.failures.map(\.diagnostic)
            let slide = views.index.slides[position]
            position += 1
            let own = views.index.section(of: slide.id)
            var sheets: [[UInt8]] = []
            if own != section, let new = own.flatMap(views.index.section) { sheets.append(paper.divider(new)) }
            section = own
            sheets.append(finished.sheet)
            for sheet in sheets {
                try destination.append(
                    (isFirst ? [] : PaperPage.separator) + sheet, to: paperPath, in: folder)
                isFirst = false
            }
            progress.advance()
        }
        try destination.append(envelope.tail, to: paperPath, in: folder)
        pages.add(paperPath)
        return results
    }

    private func finish(_ slide: Slide, _ paper: PaperPage) -> FinishedSlide {
        var finished = FinishedSlide()
        timings.measure(.layOut) { layOut(slide, into: &finished) }
        guard finished.failures.isEmpty else { return finished }
        let drawn = timings.measure(.draw) { finished.laidOut.map { DrawnDiagram($0, names: views.names) } }
        let pages = EditionPages(views.context, names: views.names)
        let drawings = drawn.map(\.onPages)
        let page = timings.measure(.render) { pages.page(of: slide, drawings) }
        finished.sheet = timings.measure(.render) { paper.sheet(slide, drawings) }
        do throws(FileError) {
            try timings.measure(.write) { () throws(FileError) in
                for file in drawn.flatMap(\.files) { try destination.write(file, to: folder) }
                try write(page)
            }
        } catch {
            finished.error = error
        }
        return finished
    }

    private func layOut(_ slide: Slide, into finished: inout FinishedSlide) {
        for diagram in slide.diagrams {
            switch laying.lay(views.index.deployed.resolved(diagram), on: slide) {
            case .success(let laidOut): finished.laidOut.append(laidOut)
            case .failure(let failure): finished.failures.append(failure)
            }
        }
    }

    /// Lays out every diagram, and nothing else.
    func layouts() async throws -> SlideResults {
        var results = SlideResults()
        let progress = Progress("\(folder): layouts", of: views.index.slides.count, options)
        try await OrderedWork.run(Array(views.index.slides.indices), jobs: options.jobs) { position in
            var finished = FinishedSlide()
            timings.measure(.layOut) { layOut(views.index.slides[position], into: &finished) }
            return finished
        } use: { finished in
            for laidOut in finished.laidOut { results.add(laidOut, version: views.version, lock: lock) }
            results.diagnostics += finished.failures.map(\.diagnostic)
            progress.advance()
        }
        return results
    }

    /// The requested images for a slide deck, in reading order, with the same layout as on the site.
    func deck(_ request: DeckRequest) async throws -> (files: [OutputFile], failures: [Diagnostic]) {
        let slides = views.index.slides.filter { request.wants($0.id) }
        var deck: (files: [OutputFile], failures: [Diagnostic]) = ([], [])
        try await OrderedWork.run(slides, jobs: options.jobs) { slide in
            var finished = FinishedSlide()
            layOut(slide, into: &finished)
            let files = finished.laidOut.flatMap { laidOut in
                DeckPictures(
                    laidOut: laidOut, steps: views.index.steps(of: laidOut.diagram.id, on: slide),
                    name: views.names.deckName(of: laidOut.diagram.id, on: slide.id)
                ).files(request)
            }
            return (files, finished.failures.map(\.diagnostic))
        } use: { files, failures in
            deck.files += files
            deck.failures += failures
        }
        return deck
    }

    // MARK: Other pages

    /// The page with the changes since the previous edition, if there is one.
    ///
    /// - Parameter new: the arrangements of the edition's diagrams.
    func changes(lock new: LayoutLock, _ report: inout BuildReport) async throws {
        guard let changes = views.changes, let earlier = views.earlier else { return }
        let overlays = Overlays(changes: changes)
        let composer = DiagramComposer(engine: engine, keepsGoing: options.keepsGoing)
        var drawings: [OverlayDrawing] = []
        var failures: [Diagnostic] = []
        try await OrderedWork.run(overlays.subjects, jobs: options.jobs) { subject in
            timings.measure(.layOut) {
                let path = subject.slide.after.flatMap { views.index.slides[$0.id]?.path } ?? ""
                return overlays.drawing(of: subject, by: composer, lock: new, path: path)
            }
        } use: { result in
            switch result {
            case .success(let drawn):
                drawings.append(drawn.drawing)
                if let plain = drawn.plainDiagnostic { report.diagnostics.append(plain) }
            case .failure(let failure): failures.append(failure.diagnostic)
            }
        }
        report.diagnostics += failures
        let pages = EditionPages(views.context, names: views.names)
        try write(timings.measure(.render) { pages.changes(since: earlier, changes, drawings) })
    }

    /// Writes every page without a drawing of its own.
    func otherPages() async throws {
        let renderings = EditionPages(views.context, names: views.names).others
        let progress = Progress("\(folder): other pages", of: renderings.count, options)
        try await OrderedWork.run(renderings, jobs: options.jobs) { rendering -> FileError? in
            let pages = timings.measure(.render) { rendering() }
            do throws(FileError) {
                try timings.measure(.write) { () throws(FileError) in for page in pages { try write(page) } }
                return nil
            } catch {
                return error
            }
        } use: { error in
            if let error { throw error }
            progress.advance()
        }
    }

    private func write(_ page: PageFile) throws(FileError) {
        let path = String(page.path.dropFirst(folder.count + 1))
        try destination.write(OutputFile(path: path, bytes: page.bytes), to: folder)
        pages.add(path)
    }

    /// Writes the files for other programs, and the files that the pages share.
    ///
    /// - Parameter plain: the diagrams that are placed plainly.
    /// - Returns: the paths of the files for other programs.
    func data(of site: Site, plain: Set<LayoutLock.Key>) throws(FileError) -> [String] {
        var paths: [String] = []
        for (path, format) in MatrixFiles.formats {
            try writeInPieces(path) { format.write(views.context.matrix, to: $0) }
            paths.append(path)
        }
        try writeInPieces(ModelDocument.path) {
            ModelDocument.write(views.index.deployed, of: site, plain: plain, to: $0)
        }
        paths.append(ModelDocument.path)
        let rules = timings.measure(.render) { MatrixFiles.rules(views.context.matrix) }
        if let path = views.context.flowPlacesPath {
            try writeInPieces(path) { views.context.writeFlowPlaces(to: $0) }
        }
        try timings.measure(.write) { () throws(FileError) in
            for file in rules + Assets.files { try destination.write(file, to: folder) }
        }
        return paths + rules.map(\.path)
    }

    /// - Parameter content: passes the file's bytes to its argument, piece by piece.
    private func writeInPieces(_ path: String, _ content: (([UInt8]) -> Void) -> Void) throws(FileError) {
        var failure: FileError?
        timings.measure(.render) {
            content { bytes in
                guard failure == nil else { return }
                do throws(FileError) {
                    try destination.append(bytes, to: path, in: folder)
                } catch {
                    failure = error
                }
            }
        }
        if let failure { throw failure }
    }

    /// Writes the folder that redirects to this edition, page by page. It also contains the data files, because
    /// programs that fetch data do not follow redirect pages.
    ///
    /// - Parameter data: the paths of the files for other programs.
    func latest(_ site: SitePages, data: [String]) throws(FileError) {
        let latest = OutputFolder.latest
        for path in pages.all {
            let page = timings.measure(.render) { site.latestPage(for: "\(folder)/\(path)", of: views.context) }
            try timings.measure(.write) { () throws(FileError) in
                try destination.write(OutputFile(path: path, bytes: page.bytes), to: latest)
            }
        }
        for path in data {
            try timings.measure(.write) { () throws(FileError) in
                try destination.copy(path, from: folder, to: latest)
            }
        }
    }
}
