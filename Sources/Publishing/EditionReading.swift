import Compiler
import Diagnostics
import Model

/// One edition of a corpus, with nothing laid out or drawn.
package struct EditionReading: Sendable {
    /// In the order in which a person works through them.
    package var diagnostics: [Diagnostic]
    /// What was read, by the path that diagnostics name.
    package var sources: [String: SourceFile]
    /// The versions that the corpus holds, newest first; empty where it could not be resolved.
    package var versions: [String]
    /// `nil` where there are errors, or no such edition.
    package var edition: Edition?

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// - Parameters:
    ///   - contentPath: the corpus's folder, as diagnostics name it.
    ///   - version: the newest edition if absent.
    ///   - deployment: laid over the edition, if given.
    package init(
        _ corpus: [CorpusFile], contentPath: String, edition version: String?, deployment: SourceFile? = nil
    ) {
        let plain = SiteCompiler.compile(corpus, contentPath: contentPath)
        let versions = plain.site?.editions.map(\.version) ?? []
        let compilation = deployment.map { plain.applying($0, to: version ?? versions.first) } ?? plain
        diagnostics = compilation.diagnostics.filter { $0.code != .orphanedLayout }
        sources = compilation.files
        self.versions = versions
        edition = compilation.site?.editions.first { version == nil || $0.version == version }
    }
}
