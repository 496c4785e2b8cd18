import Diagnostics
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
    /// What stands above the editions; paths are relative to the output.
    package var rootFiles: [OutputFile]
    /// What the editions hold.
    package var pageCount: Int
    package var diagramCount: Int

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// `23 pages, 31 diagrams`
    package var summary: String {
        func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
        return "\(counted(pageCount, "page")), \(counted(diagramCount, "diagram"))"
    }
}
