import Changes
import Diagnostics
import Digests
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
    /// `nil` to make everything.
    let reuse: EditionReuse?
    private let pages = PageList()

    init(
        views: EditionViews, engine: Engine, lock: LayoutLock, options: BuildOptions, timings: StageTimings,
        destination: Destination, reuse: EditionReuse? = nil
    ) {
        self.views = views
        self.engine = engine
        self.lock = lock
        self.options = options
        self.timings = timings
        self.destination = destination
        self.reuse = reuse
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

    /// The results for a slide that was laid out, drawn, rendered and written, or kept from an earlier build.
    private struct FinishedSlide: Sendable {
        var kept: KeptSlide?
        /// The files that were written, relative to the edition's folder.
        var paths: [String] = []
        var inputs = PageInputs()
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
        let earlierSheets = try reuse?.build.file("\(folder)/\(paperPath)")
        var results = SlideResults()
        var isFirst = true
        var length = envelope.head.count
        var section: Section.ID?
        var position = 0
        let progress = Progress("\(folder): slides", of: views.index.slides.count, options)
        try await OrderedWork.run(Array(views.index.slides.indices), jobs: options.jobs) { position in
            finish(views.index.slides[position], paper, keeps: earlierSheets != nil)
        } use: { finished in
            if let error = finished.error { throw error }
            var sheet = finished.sheet
            if let kept = finished.kept {
                results.add(kept, version: views.version)
                if let range = kept.product.sheet { sheet = try earlierSheets?.bytes(range) ?? [] }
            }
            for laidOut in finished.laidOut { results.add(laidOut, version: views.version, lock: lock) }
            results.diagnostics += finished.failures.map(\.diagnostic)
            let slide = views.index.slides[position]
            position += 1
            let own = views.index.section(of: slide.id)
            var sheets: [[UInt8]] = []
            if own != section, let new = own.flatMap(views.index.section) { sheets.append(paper.divider(new)) }
            section = own
            sheets.append(sheet)
            for sheet in sheets {
                let piece = (isFirst ? [] : PaperPage.separator) + sheet
                try destination.append(piece, to: paperPath, in: folder)
                length += piece.count
                isFirst = false
            }
            results.keys[slide.id] = record(slide, finished, sheet: length - sheet.count..<length)
            progress.advance()
        }
        try destination.append(envelope.tail, to: paperPath, in: folder)
        pages.add(paperPath)
        return results
    }

    /// - Parameter keepsSlides: whether what an earlier build has made is of use.
    private func finish(_ slide: Slide, _ paper: PaperPage, keeps keepsSlides: Bool) -> FinishedSlide {
        var finished = FinishedSlide()
        let pages = EditionPages(views.context, names: views.names)
        if let reuse {
            finished.inputs = pages.inputs(of: slide)
            if keepsSlides, let kept = keep(slide, finished.inputs, reuse) {
                finished.kept = kept
                return finished
            }
        }
        timings.measure(.layOut) { layOut(slide, into: &finished) }
        guard finished.failures.isEmpty else { return finished }
        let drawn = timings.measure(.draw) { finished.laidOut.map { DrawnDiagram($0, names: views.names) } }
        let drawings = drawn.map(\.onPages)
        let page = timings.measure(.render) { pages.page(of: slide, drawings) }
        finished.sheet = timings.measure(.render) { paper.sheet(slide, drawings) }
        do throws(FileError) {
            try timings.measure(.write) { () throws(FileError) in
                for file in drawn.flatMap(\.files) {
                    try destination.write(file, to: folder)
                    finished.paths.append(file.path)
                }
                finished.paths.append(try write(page))
            }
        } catch {
            finished.error = error
        }
        return finished
    }

    private func keep(_ slide: Slide, _ inputs: PageInputs, _ reuse: EditionReuse) -> KeptSlide? {
        let arrangements = slide.diagrams.map { lock.arrangements[LayoutLock.Key(slide: slide.id, diagram: $0.id)] }
        let key = reuse.inputs.key(of: slide, arrangements, inputs)
        guard let product = reuse.keep(key, in: destination), product.sheet != nil,
            product.measures.count == slide.diagrams.count
        else { return nil }
        note(pagesOf: product)
        return KeptSlide(slide: slide, arrangements: arrangements, key: key, product: product)
    }

    /// Lists the pages of a product as if they had been written.
    private func note(pagesOf product: BuildRecord.Product) {
        for path in product.paths where path.hasPrefix(folder + "/") && path.hasSuffix(".html") {
            pages.keep(String(path.dropFirst(folder.count + 1)))
        }
    }

    /// Records what was made of a slide, unless something is to be said of it again.
    ///
    /// - Returns: the key under which it is recorded.
    private func record(_ slide: Slide, _ finished: FinishedSlide, sheet: Range<Int>) -> ContentDigest? {
        guard let reuse else { return nil }
        if let kept = finished.kept {
            var product = kept.product
            product.sheet = sheet
            reuse.build.add(product, kept.key)
            return kept.key
        }
        guard finished.failures.isEmpty, finished.laidOut.allSatisfy(\.isSound) else { return nil }
        let product = BuildRecord.Product(
            paths: finished.paths.map { "\(folder)/\($0)" }, measures: finished.laidOut.map(\.composed.measures),
            sheet: sheet)
        let key = reuse.inputs.key(of: slide, finished.laidOut.map(\.locked), finished.inputs)
        reuse.build.add(product, key)
        return key
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
        let key = reuse?.changesKey(since: earlier, new)
        if let key, keeps(key) { return }
        let overlays = Overlays(changes: changes)
        let composer = DiagramComposer(engine: engine, keepsGoing: options.keepsGoing)
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
                drawings.append(drawn.drawing)
                if let plain = drawn.plainDiagnostic { findings.append(plain) }
            case .failure(let failure): findings.append(failure.diagnostic)
            }
        }
        report.diagnostics += findings
        let pages = EditionPages(views.context, names: views.names)
        let path = try write(timings.measure(.render) { pages.changes(since: earlier, changes, drawings) })
        if let key, findings.isEmpty { reuse?.add([path], in: folder, key) }
    }

    /// Whether an earlier build has made something from the same inputs. Then its files stay, and its pages are listed.
    private func keeps(_ key: ContentDigest) -> Bool {
        guard let product = reuse?.keep(key, in: destination) else { return false }
        note(pagesOf: product)
        return true
    }

    /// Writes every page without a drawing of its own.
    func otherPages() async throws {
        if keepsOtherPages() { return }
        let renderings = EditionPages(views.context, names: views.names).others
        let progress = Progress("\(folder): other pages", of: renderings.count, options)
        var parts: [ContentDigest] = []
        try await OrderedWork.run(renderings, jobs: options.jobs) { rendering in
            Result { () throws(FileError) in try write(rendering) }
        } use: { result in
            if let part = try result.get() { parts.append(part) }
            progress.advance()
        }
        if let reuse {
            reuse.build.add(BuildRecord.Product(parts: parts), reuse.inputs.outlineKey(of: "other pages"))
        }
    }

    /// - Returns: the key of what was written or kept.
    private func write(_ rendering: Rendering) throws(FileError) -> ContentDigest? {
        let key = reuse?.inputs.key(of: rendering)
        if let key, keeps(key) { return key }
        let pages = timings.measure(.render) { rendering.pages() }
        var paths: [String] = []
        try timings.measure(.write) { () throws(FileError) in
            for page in pages { paths.append(try write(page)) }
        }
        if let key { reuse?.add(paths, in: folder, key) }
        return key
    }

    /// Keeps all pages without a drawing at once, where nothing changed that any of them shows.
    private func keepsOtherPages() -> Bool {
        guard let reuse else { return false }
        let key = reuse.inputs.outlineKey(of: "other pages")
        guard let whole = reuse.build.product(key), !whole.parts.isEmpty else { return false }
        let parts = whole.parts.compactMap { reuse.build.product($0) }
        guard parts.count == whole.parts.count else { return false }
        for part in whole.parts where !keeps(part) { return false }
        reuse.build.add(whole, key)
        return true
    }

    /// - Returns: its path in the edition's folder.
    @discardableResult
    private func write(_ page: PageFile) throws(FileError) -> String {
        let path = String(page.path.dropFirst(folder.count + 1))
        try destination.write(OutputFile(path: path, bytes: page.bytes), to: folder)
        pages.add(path)
        return path
    }

    // MARK: Files for other programs

    /// Writes the files for other programs, and the files that the pages share.
    ///
    /// - Returns: the files for other programs.
    func data(of site: Site, _ slides: SlideResults) throws(FileError) -> [DataFile] {
        var files: [DataFile] = []
        for (path, format) in MatrixFiles.formats {
            files.append(try outlineFile(path) { format.write(views.context.matrix, to: $0) })
        }
        files.append(try model(of: site, slides))
        if let path = views.context.flowPlacesPath {
            _ = try outlineFile(path) { views.context.writeFlowPlaces(to: $0) }
        }
        files += try rules()
        let assets = reuse?.inputs.frameKey(of: "assets")
        if !(assets.map(keeps) ?? false) {
            try timings.measure(.write) { () throws(FileError) in
                for file in Assets.files { try destination.write(file, to: folder) }
            }
            if let assets { reuse?.add(Assets.files.map(\.path), in: folder, assets) }
        }
        return files
    }

    private func model(of site: Site, _ slides: SlideResults) throws(FileError) -> DataFile {
        let path = ModelDocument.path
        let earlier = slides.documents.isEmpty ? nil : try reuse?.build.file("\(folder)/\(path)")
        var places: [Slide.ID: Range<Int>] = [:]
        var failure: FileError?
        try writeInPieces(path) { sink in
            places = ModelDocument.write(
                views.index.deployed, of: site, plain: slides.plain,
                known: { slide in
                    guard let earlier, let range = slides.documents[slide] else { return nil }
                    do throws(FileError) {
                        return try earlier.bytes(range)
                    } catch {
                        failure = error
                        return nil
                    }
                }, to: sink)
        }
        if let failure { throw failure }
        for (slide, key) in slides.keys { reuse?.build.add(document: places[slide], to: key) }
        return DataFile(path: path, isKept: false)
    }

    /// A file that is made from the outlines of slides.
    private func outlineFile(_ path: String, _ content: (([UInt8]) -> Void) -> Void) throws(FileError) -> DataFile {
        let key = reuse?.inputs.outlineKey(of: path)
        if let key, keeps(key) { return DataFile(path: path, isKept: true) }
        try writeInPieces(path, content)
        if let key { reuse?.add([path], in: folder, key) }
        return DataFile(path: path, isKept: false)
    }

    private func rules() throws(FileError) -> [DataFile] {
        let key = reuse?.inputs.outlineKey(of: "rules")
        if let key, let product = reuse?.keep(key, in: destination) {
            return product.paths.map { DataFile(path: String($0.dropFirst(folder.count + 1)), isKept: true) }
        }
        let rules = timings.measure(.render) { MatrixFiles.rules(views.context.matrix) }
        try timings.measure(.write) { () throws(FileError) in
            for file in rules { try destination.write(file, to: folder) }
        }
        if let key { reuse?.add(rules.map(\.path), in: folder, key) }
        return rules.map { DataFile(path: $0.path, isKept: false) }
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
    /// - Parameter data: the files for other programs.
    func latest(_ site: SitePages, data: [DataFile]) throws(FileError) {
        let latest = OutputFolder.latest
        for path in pages.all {
            let key = reuse?.inputs.frameKey(of: "latest/\(path)")
            if let key, reuse?.keep(key, in: destination) != nil { continue }
            let page = timings.measure(.render) { site.latestPage(for: "\(folder)/\(path)", of: views.context) }
            try timings.measure(.write) { () throws(FileError) in
                try destination.write(OutputFile(path: path, bytes: page.bytes), to: latest)
            }
            if let key { reuse?.add([path], in: latest, key) }
        }
        for file in data {
            if file.isKept, reuse?.build.isAsWritten("\(latest)/\(file.path)") == true,
                destination.keep(file.path, in: latest)
            {
                continue
            }
            try timings.measure(.write) { () throws(FileError) in
                try destination.copy(file.path, from: folder, to: latest)
            }
        }
    }
}
