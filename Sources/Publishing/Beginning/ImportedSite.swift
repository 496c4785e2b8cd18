import Compiler
import Importing

/// A corpus that begins with what another tool's file says.
package enum ImportedSite {
    /// - Parameter content: the corpus's folder, which is empty or not there.
    package static func addition(_ draft: DraftCorpus, content: String) throws -> CorpusAddition {
        try CorpusAddition.expectEmpty(content)
        let files = draft.files.map { CorpusFile(path: $0.path, bytes: Array($0.text.utf8)) }
        return try CorpusAddition(files, to: [], content: content, allowsWarnings: true)
    }
}
