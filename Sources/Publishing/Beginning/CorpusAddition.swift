import Compiler
import Diagnostics

/// New files of a corpus, which has the same diagnostics with them as without.
package struct CorpusAddition: Sendable {
    /// Why files cannot be added.
    package struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
        package var description: String
    }

    /// Each with the path of the corpus's folder before it.
    package let paths: [String]
    private let content: String
    private let files: [CorpusFile]

    /// Writes nothing.
    ///
    /// - Parameters:
    ///   - files: relative to the corpus's folder.
    ///   - corpus: its files; empty for a corpus that begins with these.
    ///   - allowsWarnings: whether the files may have warnings.
    init(
        _ files: [CorpusFile], to corpus: [CorpusFile], content: String, allowsWarnings: Bool = false
    ) throws(Refusal) {
        self.files = files
        self.content = content.droppingTrailingSlashes
        paths = files.map { [content = self.content] in "\(content)/\($0.path)" }
        if let taken = files.first(where: { file in corpus.contains { $0.path == file.path } }) {
            throw Refusal(description: "\(content)/\(taken.path) is there already")
        }
        let before = corpus.isEmpty ? [] : SiteReading(corpus, contentPath: content).diagnostics
        // What the corpus's reader skips says nothing.
        let read = files.filter { !$0.path.hasPrefix(".") }
        let after = SiteReading(corpus + read, contentPath: content).diagnostics
        if let new = after.first(where: { !before.contains($0) && !(allowsWarnings && $0.severity == .warning) }) {
            throw Refusal(
                description: "\(new.location.path) would not be valid: \(new.message)"
                    + (new.hint.map { "; \($0)" } ?? ""))
        }
    }

    /// Refuses a folder for a new corpus that holds files.
    static func expectEmpty(_ content: String) throws {
        guard try FileTree.attributes(of: content, followingLinks: true) != nil,
            let first = try CorpusFolder(content).files().first
        else { return }
        throw Refusal(description: "\(content) holds \(first.path) already; name an empty folder with --content")
    }

    /// Writes the files, or none of them.
    package func perform() throws(FileError) {
        let isNew = try FileTree.attributes(of: content, followingLinks: true) == nil
        try FileTree.makeFolder(content)
        try StagingFolder.removeLeftovers(in: content)
        let staging = try StagingFolder(in: content)
        do throws(FileError) {
            for (position, file) in files.enumerated() {
                try FileTree.writeDurably(file.bytes, to: "\(staging.path)/\(position)")
            }
            let folder = staging.path
            try Interruption.deferred { () throws(FileError) in try install(from: folder) }
        } catch {
            try? staging.remove()
            if isNew { try? FileTree.remove(content) }
            throw error
        }
        try staging.remove()
    }

    private func install(from staging: String) throws(FileError) {
        var placed: [String] = []
        do throws(FileError) {
            for (position, path) in paths.enumerated() {
                if let slash = path.lastIndex(of: "/") { try FileTree.makeFolder(String(path[..<slash])) }
                try FileTree.moveToFreePlace("\(staging)/\(position)", path)
                placed.append(path)
            }
        } catch {
            for path in placed { try? FileTree.remove(path) }
            throw error
        }
    }
}
