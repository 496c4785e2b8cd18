import Diagnostics
import Model

/// What became of the diagrams of an edition.
struct SlideResults: Sendable {
    /// What was decided for them.
    var lock = LayoutLock()
    var reports: [DiagramReport] = []
    var staleLayouts: [Diagnostic] = []
    var diagnostics: [Diagnostic] = []

    mutating func add(_ laidOut: LaidOutDiagram, version: String, lock old: LayoutLock) {
        lock.arrangements[laidOut.key] = laidOut.locked
        if let stale = laidOut.staleness(in: old) { staleLayouts.append(stale) }
        let report = DiagramReport(version: version, laidOut)
        reports.append(report)
        if let defect = report.diagnostic { diagnostics.append(defect) }
    }
}

extension BuildReport {
    /// - Parameter keepsLock: what a deployment changes is no reason to decide for everyone.
    mutating func add(_ slides: SlideResults, of views: EditionViews, keepsLock: Bool) {
        versions.append(views.version)
        diagnostics += slides.diagnostics
        pageCount += views.index.slides.count + views.edition.sections.count
        diagramCount += slides.reports.count
        diagramReports += slides.reports
        guard keepsLock else { return }
        staleLayouts += slides.staleLayouts
        layoutLocks.append(LayoutLockFile(slides.lock, version: views.version))
    }
}
