import Compiler
import Diagnostics
import Model

/// What a build reads, as it was read.
package struct CorpusInput: Sendable {
    private let files: [CorpusFile]
    private let contentPath: String
    private let deployment: SourceFile?
    private let redaction: Redaction?

    /// - Parameters:
    ///   - contentPath: the corpus's folder, as diagnostics name it.
    ///   - deployment: applied to the editions, if given.
    ///   - redaction: what is left out of the deployment; `nil` for nothing.
    package init(
        contentPath: String, deployment: SourceFile?, without redaction: Redaction? = nil
    ) throws(FileError) {
        files = try CorpusFolder(contentPath).files()
        self.contentPath = contentPath
        self.deployment = deployment
        self.redaction = redaction
    }

    package var digests: CorpusDigests {
        CorpusDigests(files, contentPath: contentPath, deployment: deployment, without: redaction)
    }

    /// Compiles it.
    ///
    /// - Parameters:
    ///   - version: the only edition whose names the deployment may use; the names of all editions if absent.
    ///   - compiled: what earlier builds have compiled.
    package func reading(for version: String?, remembering compiled: CompiledFiles? = nil) -> SiteReading {
        SiteReading(
            files, contentPath: contentPath, deployment: deployment, for: version, without: redaction,
            remembering: compiled)
    }
}
