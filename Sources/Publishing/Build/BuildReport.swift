import Diagnostics
import Layout

/// The results of a build other than its files.
package struct BuildReport: Sendable {
    /// All diagnostics, including those of the corpus, in the order in which a person works through them.
    package var diagnostics: [Diagnostic] = []
    /// Outdated arrangements in the locks, of diagrams that were edited since. The build updates them.
    package var staleLayouts: [Diagnostic] = []
    /// The versions that were built, newest first; empty if there are errors.
    package var versions: [String] = []
    /// The new lock of each of these versions, as text.
    package var layoutLocks: [LayoutLockFile] = []
    /// The locks that were computed with another version of Graphviz, which is not an error and no reason to recompute.
    package var versionNote: GraphvizVersionNote?
    package var pageCount = 0
    package var diagramCount = 0
    /// A report on each diagram that was laid out, in the order of the editions and their pages.
    package var diagramReports: [DiagramReport] = []

    /// Of the files of other formats that were made.
    package var exportNotes: [String] = []

    package var work = BuildWork()

    package var diagramTotals: DiagramTotals { DiagramTotals(diagramReports.map(\.measures)) }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// `23 pages, 31 diagrams`
    package var summary: String { Self.summary(pages: pageCount, diagrams: diagramCount) }

    package static func summary(pages: Int, diagrams: Int) -> String {
        func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
        return "\(counted(pages, "page")), \(counted(diagrams, "diagram"))"
    }
}
