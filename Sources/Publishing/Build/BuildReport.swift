import Diagnostics
import Layout

/// What came of a build, besides the files.
package struct BuildReport: Sendable {
    /// In the order in which a person works through them; those of the corpus are among them.
    package var diagnostics: [Diagnostic] = []
    /// What is out of date in the locks, of diagrams that were edited since. The build mends it.
    package var staleLayouts: [Diagnostic] = []
    /// The versions that were made, newest first; empty where there are errors.
    package var versions: [String] = []
    /// For each of them the lock that holds what was decided for its diagrams, as text.
    package var layoutLocks: [LayoutLockFile] = []
    /// Locks that were decided with another version of Graphviz: no error of theirs, and no reason to decide again.
    package var versionNote: GraphvizVersionNote?
    package var pageCount = 0
    package var diagramCount = 0
    /// Of each diagram that was laid out, in the order of the editions and their pages.
    package var diagramReports: [DiagramReport] = []

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
