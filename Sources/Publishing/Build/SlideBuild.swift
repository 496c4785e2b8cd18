import Diagnostics
import Digests
import HTML
import Layout
import Model

/// The build of an edition's slides: each is laid out, drawn, rendered and written, or kept from an earlier build.
struct SlideBuild<Engine: LayoutEngine, Destination: SiteDestination>: Sendable {
    let views: EditionViews
    let laying: DiagramLaying<Engine>
    let files: EditionFiles<Destination>
    let options: BuildOptions

    private var reuse: EditionReuse? { files.reuse }
    private var timings: StageTimings { files.timings }

    /// The results for a slide.
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

    /// Builds every slide, and the print page, which contains all of them.
    func run() async throws -> SlideResults {
        let paper = PaperPage(views.context)
        var file = PaperFile(paper, in: files)
        let earlierSheets = try reuse?.build.file("\(files.folder)/\(file.path)")
        var results = SlideResults()
        var section: Section.ID?
        var position = 0
        let progress = Progress("\(files.folder): slides", of: views.index.slides.count, options)
        try await OrderedWork.run(Array(views.index.slides.indices), jobs: options.jobs) { position in
            finish(views.index.slides[position], paper, keeps: earlierSheets != nil)
        } use: { finished in
            if let error = finished.error { throw error }
            let slide = views.index.slides[position]
            position += 1
            let own = views.index.section(of: slide.id)
            if own != section, let new = own.flatMap(views.index.section) { try file.add(paper.divider(new)) }
            section = own
            var sheet = finished.sheet
            if let range = finished.kept?.product.sheet { sheet = try earlierSheets?.bytes(range) ?? [] }
            results.keys[slide.id] = record(slide, finished, sheet: try file.add(sheet))
            add(finished, to: &results)
            progress.advance()
        }
        for appendix in paper.appendices { try file.add(timings.measure(.render) { appendix.bytes(false) }) }
        try file.end()
        return results
    }

    private func add(_ finished: FinishedSlide, to results: inout SlideResults) {
        if let kept = finished.kept { results.add(kept, version: views.version) }
        for laidOut in finished.laidOut { results.add(laidOut, version: views.version, lock: laying.lock) }
        results.diagnostics += finished.failures.map(\.diagnostic)
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
        timings.measure(.layOut) { (finished.laidOut, finished.failures) = laying.layOut(slide, views.index) }
        guard finished.failures.isEmpty else { return finished }
        let drawn = timings.measure(.draw) {
            finished.laidOut.map { DrawnDiagram($0, names: views.names, views.context.words) }
        }
        let drawings = drawn.map(\.onPages)
        let page = timings.measure(.render) { pages.page(of: slide, drawings) }
        finished.sheet = timings.measure(.render) { paper.sheet(slide, drawings) }
        do throws(FileError) {
            let pictures = drawn.flatMap(\.files)
            try files.write(pictures)
            finished.paths = pictures.map(\.path)
            finished.paths.append(try timings.measure(.write) { () throws(FileError) in try files.write(page) })
        } catch {
            finished.error = error
        }
        return finished
    }

    private func keep(_ slide: Slide, _ inputs: PageInputs, _ reuse: EditionReuse) -> KeptSlide? {
        let pictures = slide.diagrams.flatMap { diagram in
            laying.lock.pictures(of: LayoutLock.Key(slide: slide.id, diagram: diagram.id)).map {
                (key: $0, arrangement: laying.lock.arrangements[$0])
            }
        }
        let key = reuse.inputs.key(of: slide, pictures.map(\.arrangement), inputs)
        guard let product = reuse.keep(key, in: files.destination), product.sheet != nil,
            product.measures.count == pictures.count
        else { return nil }
        files.note(pagesOf: product)
        return KeptSlide(slide: slide, pictures: pictures, key: key, product: product)
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
            paths: finished.paths.map { "\(files.folder)/\($0)" }, measures: finished.laidOut.map(\.composed.measures),
            sheet: sheet)
        let key = reuse.inputs.key(of: slide, finished.laidOut.map(\.locked), finished.inputs)
        reuse.build.add(product, key)
        return key
    }
}
