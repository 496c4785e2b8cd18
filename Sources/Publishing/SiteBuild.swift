import Diagnostics
import Layout
import Model

/// What came of a build, all of it in memory.
package struct SiteBuild: Sendable {
    /// In the order in which a person works through them.
    package var diagnostics: [Diagnostic]
    /// The corpus as it was read, by the path that diagnostics name.
    package var sources: [String: SourceFile]
    /// The versions that the corpus holds, newest first; empty where it could not be resolved.
    package var versions: [String]
    /// The editions asked for, newest first; empty where there are errors.
    package var editions: [EditionOutput]
    /// The folder `latest`, if the edition that it leads to is among them.
    package var latest: EditionOutput?
    /// The latest edition of the site; `nil` if none is released.
    package var latestVersion: String?
    /// What stands above the editions; paths are relative to the output.
    package var rootFiles: [OutputFile]
    /// For each of the editions the lock that holds what was decided for its diagrams, as text.
    package var layoutLocks: [LayoutLockFile] = []
    /// What is out of date in the locks that were found. A build mends it, and so need not tell it.
    package var lockDiagnostics: [Diagnostic] = []
    /// Locks that were decided with another version of Graphviz: no fault of theirs, and no reason to decide again.
    package var versionNote: GraphvizVersionNote?
    /// What the editions hold.
    package var pageCount: Int
    package var diagramCount: Int
    /// Of each diagram that was laid out, in the order of the editions and their pages.
    package var diagramReports: [DiagramReport] = []

    package var diagramTotals: DiagramTotals { DiagramTotals(diagramReports.map(\.measures)) }

    /// What is published as folders: the editions, and `latest`.
    package var folders: [EditionOutput] { editions + (latest.map { [$0] } ?? []) }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// `23 pages, 31 diagrams`
    package var summary: String {
        func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
        return "\(counted(pageCount, "page")), \(counted(diagramCount, "diagram"))"
    }
}
