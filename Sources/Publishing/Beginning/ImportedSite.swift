import Compiler
import Importing

/// A corpus that begins with what another tool's file says.
package enum ImportedSite {
    /// - Parameters:
    ///   - content: the corpus's folder, which is empty or not there.
    ///   - record: where what was imported is kept, in that folder.
    package static func addition(_ draft: DraftCorpus, content: String, record: String) throws -> CorpusAddition {
        try CorpusAddition.expectEmpty(content)
        let files = draft.files.map { CorpusFile(path: $0.path, bytes: Array($0.text.utf8)) }
        let kept = CorpusFile(path: record, bytes: draft.record.bytes)
        return try CorpusAddition(files + [kept], to: [], content: content, allowsWarnings: true)
    }

    /// Whether there is a corpus already.
    package static func exists(_ content: String) throws(FileError) -> Bool {
        try FileTree.attributes(of: "\(content)/portolan.yml", followingLinks: true) != nil
    }

    /// What the last import of a file had; `nil` if there was none.
    package static func record(_ path: String, in content: String) throws(FileError) -> DraftRecord? {
        guard try FileTree.attributes(of: "\(content)/\(path)", followingLinks: true) != nil else { return nil }
        return DraftRecord(try FileTree.read("\(content)/\(path)"))
    }
}
