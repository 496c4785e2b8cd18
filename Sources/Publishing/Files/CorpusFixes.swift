import Compiler
import Diagnostics
import Model
import TextFormats

/// The changes that correct diagnostics of a corpus for certain. Comments, order and everything else in the files stay.
package struct CorpusFixes: Sendable {
    package let files: [EditedFile]
    /// How many diagnostics are corrected.
    package let count: Int
    /// Why others are not, one sentence each.
    package let notes: [String]

    /// - Parameter reading: with the diagnostics of which those with a fix are corrected.
    package init(of reading: SiteReading) {
        var edits: [String: [Fix.Edit]] = [:]
        var notes: [String] = []
        var count = 0
        for diagnostic in reading.diagnostics {
            guard let fix = diagnostic.fix else { continue }
            if diagnostic.code == PathOrder.code, let other = Self.linkToPaths(of: diagnostic, reading.sources) {
                notes.append("the letters of \(diagnostic.location.path) stay, because \(other) links to its paths")
                continue
            }
            let overlaps = fix.edits.contains { edit in
                edits[edit.location.path]?.contains { $0.location.bytes.overlaps(edit.location.bytes) } ?? false
            }
            if overlaps { continue }
            count += 1
            for edit in fix.edits { edits[edit.location.path, default: []].append(edit) }
        }
        files = edits.sorted { $0.key < $1.key }.compactMap { path, edits in
            guard let before = edits.first?.location.file.bytes else { return nil }
            let after = Self.applying(Set(edits), to: before)
            return after == before ? nil : EditedFile(path: path, before: before, after: after)
        }
        self.count = count
        self.notes = notes
    }

    private static func applying(_ edits: Set<Fix.Edit>, to bytes: [UInt8]) -> [UInt8] {
        var edited = bytes
        for edit in edits.sorted(by: { $0.location > $1.location }) {
            edited.replaceSubrange(edit.location.bytes, with: edit.text.utf8)
        }
        return edited
    }

    /// A file of the same edition that links to a path of a page; new letters would have its links lead to others.
    private static func linkToPaths(of diagnostic: Diagnostic, _ sources: [String: SourceFile]) -> String? {
        let anchor = Array("#path-".utf8)
        let name = diagnostic.location.path
        guard let section = name.lastIndex(of: "/"), let edition = name[..<section].lastIndex(of: "/") else {
            return nil
        }
        let folder = name[...edition]
        return sources.filter { path, file in
            path.hasPrefix(folder) && !file.bytes.ranges(of: anchor).isEmpty
        }.keys.min()
    }

    /// The changes as a unified diff.
    package var difference: String { files.map { LineDifference.text(of: $0.path, $0.before, $0.after) }.joined() }

    /// Writes the files.
    package func perform() throws(FileError) {
        for file in files { try file.write() }
    }
}
