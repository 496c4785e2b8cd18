import Compiler
import Digests
import Records
import Synchronization

/// What earlier builds into an output have made of the files of the corpus, and what this one makes of them or still knows.
///
/// Builds that fail do not save them, so that all are of corpora without errors.
package final class CompiledFiles: CompilationMemory {
    private struct Entry {
        /// Of everything that it depends on.
        let key: ContentDigest
        let range: Range<Int>
    }

    private struct Kept {
        var compiled: [String: [UInt8]] = [:]
        var known: Set<String> = []
    }

    private let bytes: [UInt8]
    /// By path.
    private let entries: [String: Entry]
    /// What the files of the corpus depend on now, by path.
    private let keys: [String: ContentDigest]
    private let kept = Mutex(Kept())

    /// - Parameter bytes: as `changed` has given them; other ones are of no use.
    init(_ bytes: [UInt8]?, _ corpus: CorpusDigests, program: ContentDigest) {
        keys = corpus.compiled(program)
        self.bytes = bytes ?? []
        entries = bytes.flatMap(Self.entries) ?? [:]
    }

    package func known(_ path: String) -> RememberedFile? {
        guard let entry = entries[path], entry.key == keys[path] else { return nil }
        return RememberedFile(bytes, in: entry.range)
    }

    package func keep(_ bytes: [UInt8], of path: String) { kept.withLock { $0.compiled[path] = bytes } }

    package func keepKnown(_ path: String) { kept.withLock { _ = $0.known.insert(path) } }

    // MARK: Its file

    private static let heading = "Portolan's compiled files, format 1\n"

    /// The bytes for the next build, with a digest at the end; `nil` if they are those of the last one.
    var changed: [UInt8]? {
        let kept = kept.withLock { $0 }
        if kept.compiled.isEmpty, kept.known.count == entries.count { return nil }
        let paths = (Array(kept.compiled.keys) + kept.known).sorted()
        let pages = paths.map { path in
            kept.compiled[path].map { $0[...] } ?? entries[path].map { bytes[$0.range] } ?? []
        }
        var writer = SealedRecord.writer(heading: Self.heading)
        writer.write(paths.count)
        for (path, page) in zip(paths, pages) {
            writer.write(path)
            writer.write(keys[path])
            writer.write(page.count)
        }
        var all = writer.bytes
        all.reserveCapacity(all.count + pages.reduce(SealedRecord.sealLength) { $0 + $1.count })
        for page in pages { all += page }
        SealedRecord.seal(&all)
        return all
    }

    /// - Returns: `nil` for anything but whole bytes.
    private static func entries(_ bytes: [UInt8]) -> [String: Entry]? {
        guard var reader = SealedRecord.reader(bytes, heading: heading) else { return nil }
        let end = bytes.count - SealedRecord.sealLength
        do throws(RecordReader.Damage) {
            var found: [(path: String, key: ContentDigest?, length: Int)] = []
            for _ in 0..<(try reader.count()) {
                found.append((try reader.text(), try reader.optional(), try reader.number()))
            }
            var start = reader.offset
            var entries: [String: Entry] = [:]
            for (path, key, length) in found {
                guard let key, length >= 0, length <= end - start else { return nil }
                entries[path] = Entry(key: key, range: start..<start + length)
                start += length
            }
            return start == end ? entries : nil
        } catch {
            return nil
        }
    }
}
