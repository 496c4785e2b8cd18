import Diagnostics
import Digests
import Layout
import Model

/// The results for the diagrams of an edition.
struct SlideResults: Sendable {
    /// The arrangements of the diagrams.
    var lock = LayoutLock()
    var reports: [DiagramReport] = []
    var staleLayouts: [Diagnostic] = []
    var diagnostics: [Diagnostic] = []
    /// The diagrams that are placed plainly.
    var plain: Set<LayoutLock.Key> = []
    /// The slides that have files of an earlier build, or files that a later one may keep.
    var keys: [Slide.ID: ContentDigest] = [:]
    /// Where an earlier build has written slides into `model.json`.
    var documents: [Slide.ID: Range<Int>] = [:]
    var work = LayoutWork()

    mutating func add(_ laidOut: LaidOutDiagram, version: String, lock old: LayoutLock) {
        if let diagnostic = laidOut.plainDiagnostic {
            plain.insert(laidOut.key)
            diagnostics.append(diagnostic)
            // What the file has of it stays, for a build in which the engine answers.
            if old.places[laidOut.key] != nil { lock.arrangements[laidOut.key] = old.arrangements[laidOut.key] }
        } else {
            // Of two equal ones only the old one is kept in memory, where it is anyway.
            let known = old.arrangements[laidOut.key]
            lock.arrangements[laidOut.key] = known == laidOut.locked ? known : laidOut.locked
        }
        if let fold = laidOut.foldDiagnostic { diagnostics.append(fold) }
        if let stale = laidOut.staleness(in: old) { staleLayouts.append(stale) }
        let report = DiagramReport(version: version, laidOut)
        reports.append(report)
        work += laidOut.composed.work
        diagnostics += report.diagnostics
    }
}

extension BuildReport {
    /// - Parameters:
    ///   - keepsLock: whether the lock is kept, because a deployment must not change the layout for everyone.
    ///   - graphviz: the version in use.
    ///   - old: the lock that was used.
    ///   - known: the lock of the corpus.
    mutating func add(
        _ slides: SlideResults, of views: EditionViews, keepsLock: Bool, graphviz: String?, after old: LayoutLock,
        known: LayoutLock?
    ) {
        versions.append(views.version)
        diagnostics += slides.diagnostics
        pageCount += views.index.slides.count + views.edition.sections.count
        diagramCount += slides.reports.count
        diagramReports += slides.reports
        work.layouts += slides.work
        guard keepsLock else { return }
        staleLayouts += slides.staleLayouts
        var lock = slides.lock
        lock.nameGraphviz(graphviz, after: old)
        layoutLocks.append(LayoutLockFile(lock, version: views.version, known: known))
    }
}
