import Compiler
import Diagnostics
import Glibc
import Model
import TextFormats

/// An edition's `layout.lock`: a block for each diagram, in order, with an empty line between them, so that branches
/// that change different diagrams merge.
package struct LayoutLockFile: Sendable {
    package let version: String
    /// Whether the corpus has a file that says the same, which then stays as it is.
    let isInCorpus: Bool
    private let lock: LayoutLock
    /// Its text; `nil` if the corpus has it.
    private let changed: String?

    /// - Parameter known: what the corpus has.
    init(_ lock: LayoutLock, version: String, known: LayoutLock? = nil) {
        self.version = version
        self.lock = lock
        isInCorpus = known.map { !$0.arrangements.isEmpty && $0.hasSameContent(as: lock) } ?? false
        changed = isInCorpus ? nil : Self.text(of: lock)
    }

    package var text: String { changed ?? Self.text(of: lock) }

    private static func text(of lock: LayoutLock) -> String {
        let blocks = lock.arrangements.map { (name: $0.key.name, block: block($0.key, $0.value)) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        let graphviz = lock.graphviz.map { "\(LayoutLockKey.graphviz.rawValue): \(plain($0))\n" }
        return ([heading] + [graphviz].compactMap { $0 } + blocks.map(\.block)).joined(separator: "\n")
    }

    private static let heading = """
        # How the machines of each diagram are arranged, as the build decided it. Commit this file with the slides:
        # what is not edited then stays where it is. ‘portolan build’ keeps it up to date.

        """

    /// One line for each column, so that an added or removed machine changes few lines.
    private static func block(_ key: LayoutLock.Key, _ arrangement: LockedArrangement) -> String {
        var lines = ["\(name(key)):", "  for: \(plain(arrangement.digest))", "  columns:"]
        lines += arrangement.columns.map { "    - \(list($0))" }
        if !arrangement.above.isEmpty { lines.append("  above: \(list(arrangement.above))") }
        if !arrangement.inside.isEmpty {
            lines.append("  inside:")
            lines += arrangement.inside.map { "    - \(list($0))" }
        }
        let spacing = [("columns", arrangement.columnSeparation), ("nodes", arrangement.nodeSeparation)]
            .compactMap { name, points in points.map { "\(name): \($0)" } }
        if !spacing.isEmpty { lines.append("  spacing: {\(spacing.joined(separator: ", "))}") }
        if arrangement.isTerse { lines.append("  terse: true") }
        if arrangement.isMerged { lines.append("  merged: true") }
        if arrangement.isNarrow { lines.append("  narrow: true") }
        if !arrangement.groups.isEmpty {
            lines.append("  groups:")
            lines += arrangement.groups.map { "    \(YAMLText.scalar($0.id)): \(list($0.members))" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Digests and versions are not quoted, even if they look like numbers, because the reader uses their text.
    private static func plain(_ text: String) -> String {
        let isPlain = !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isHexDigit || $0 == ".") }
        return isPlain ? text : YAMLText.scalar(text)
    }

    private static func name(_ key: LayoutLock.Key) -> String {
        let words = key.name.split(separator: " ").map(String.init)
        return words.allSatisfy { $0 == "/" || YAMLText.scalar($0) == $0 }
            ? key.name : YAMLText.quoted(key.name)
    }

    private static func list(_ nodes: [Node.ID]) -> String {
        "[" + nodes.map { YAMLText.scalar($0.text) }.joined(separator: ", ") + "]"
    }
}

extension LayoutLockFile: Hashable {
    package static func == (a: Self, b: Self) -> Bool { a.version == b.version && a.lock.hasSameContent(as: b.lock) }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(version)
        hasher.combine(lock.arrangements)
        hasher.combine(lock.graphviz)
    }
}

extension LayoutLock {
    /// Wherever each arrangement was read from.
    fileprivate func hasSameContent(as other: LayoutLock) -> Bool {
        graphviz == other.graphviz && arrangements == other.arrangements
    }
}

extension LayoutLockFile {
    /// Writes the file next to the edition's slides atomically, unless it is there and says the same.
    ///
    /// - Parameter content: the corpus's folder.
    package func update(in content: String) throws(FileError) {
        if isInCorpus { return }
        let folder = "\(content.droppingTrailingSlashes)/\(version)"
        let path = "\(folder)/layout.lock"
        let bytes = Array(text.utf8)
        if try FileTree.attributes(of: path, followingLinks: true)?.kind == .file, try FileTree.read(path) == bytes {
            return
        }
        let descriptor = try FileDescriptor.open(folder, flags: O_RDONLY | O_DIRECTORY, action: "write")
        let wasAlone = try descriptor.whileLocked { () throws(FileError) in
            do throws(FileError) {
                try StagingFolder.removeLeftovers(in: folder)
                let staging = try StagingFolder(in: folder)
                defer { try? staging.remove() }
                try Interruption.deferred { () throws(FileError) in
                    try FileTree.writeDurably(bytes, to: "\(staging.path)/layout.lock")
                    try FileTree.move("\(staging.path)/layout.lock", to: path)
                }
            } catch {
                throw FileError("write", path, reason: error.reason)
            }
        }
        guard wasAlone else { throw FileError("write", path, reason: "another build is writing there") }
    }
}
