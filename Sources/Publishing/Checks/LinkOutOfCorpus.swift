import Compiler
import Diagnostics

/// A corpus is read whole from its own folder, so that it is the same for everybody who has that folder, and so that a
/// corpus of somebody else's cannot publish files of the reader's machine.
package enum LinkOutOfCorpus: Check {
    package static let code = DiagnosticCode(
        "link-out-of-corpus", .error, title: "Symbolic link that leads out of the corpus",
        explanation: """
            A symbolic link in the corpus leads to a file or folder outside it. The site would depend on something that \
            is not part of the corpus, and could publish a file of this machine. Copy the file into the corpus, or link \
            to one that is in it.
            """,
        wrong: [.file("1.0/catalog.yml", "«A link to /srv/shared/catalog.yml.")],
        right: [.file("1.0/catalog.yml", "A link to ../shared/catalog.yml, or a file.")])

    static func diagnostics(_ corpus: [CorpusFile], contentPath: String) -> [Diagnostic] {
        let prefix = contentPath.isEmpty || contentPath.hasSuffix("/") ? contentPath : contentPath + "/"
        return corpus.filter(\.leadsOutOfCorpus).map { file in
            Diagnostic(
                LinkOutOfCorpus.self, "the symbolic link leads out of the corpus",
                at: SourceFile(path: prefix + file.path).startLocation,
                hint: "copy into the corpus what it leads to")
        }
    }
}
