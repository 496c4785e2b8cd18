import Diagnostics

/// A file with its path below the content folder.
struct CorpusEntry: Sendable {
    let path: String
    let file: SourceFile
}
