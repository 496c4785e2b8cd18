import Digests
import HTML
import Records
import Synchronization

/// What earlier builds into an output have found for search indexes, and what this one finds or still uses: groups of each
/// edition, by the digests of what they are made from.
final class SearchGroups: Sendable {
    /// What this build has of an edition.
    private struct Found {
        var known: Set<ContentDigest> = []
        var made: [ContentDigest: [UInt8]] = [:]
    }

    private let bytes: [UInt8]
    /// Where groups are in the bytes, by version.
    let ranges: [String: [ContentDigest: Range<Int>]]
    private let found = Mutex<[String: Found]>([:])

    /// - Parameter bytes: as `changed` has given them; other ones are of no use.
    init(_ bytes: [UInt8]?) {
        self.bytes = bytes ?? []
        ranges = bytes.flatMap(Self.ranges) ?? [:]
    }

    func group(_ key: ContentDigest, of version: String) -> SearchGroup? {
        guard let range = ranges[version]?[key] else { return nil }
        var reader = RecordReader(bytes, in: range)
        guard let group: SearchGroup = try? reader.value(), reader.isAtEnd else { return nil }
        found.withLock { _ = $0[version, default: Found()].known.insert(key) }
        return group
    }

    func keep(_ group: SearchGroup, _ key: ContentDigest, of version: String) {
        var writer = RecordWriter()
        writer.write(group)
        found.withLock { $0[version, default: Found()].made[key] = writer.bytes }
    }

    // MARK: Its file

    private static let heading = "Portolan's groups of search indexes, format 1\n"

    /// The bytes for the next build, with a digest at the end; `nil` if they are those of the last one. Of an edition whose
    /// index was not made this time they have what they had.
    ///
    /// - Parameter versions: of the editions in the output.
    func changed(keeping versions: Set<String>) -> [UInt8]? {
        let found = found.withLock { $0 }
        let isSame = found.allSatisfy { $0.value.made.isEmpty && $0.value.known.count == ranges[$0.key]?.count }
        if isSame, ranges.keys.allSatisfy(versions.contains) { return nil }
        var writer = SealedRecord.writer(heading: Self.heading)
        let kept = versions.sorted()
        writer.write(kept.count)
        var all: [ArraySlice<UInt8>] = []
        for version in kept {
            let old = ranges[version] ?? [:]
            let known =
                found[version].map { $0.known.compactMap { key in old[key].map { (key, $0) } } } ?? old.map { $0 }
            let groups = known.map { ($0, bytes[$1]) } + (found[version]?.made ?? [:]).map { ($0, $1[...]) }
            writer.write(version)
            writer.write(groups.count)
            for (key, group) in groups {
                writer.write(key)
                writer.write(group.count)
            }
            all += groups.map(\.1)
        }
        var changed = writer.bytes
        changed.reserveCapacity(changed.count + all.reduce(SealedRecord.sealLength) { $0 + $1.count })
        for group in all { changed += group }
        SealedRecord.seal(&changed)
        return changed
    }

    /// - Returns: `nil` for anything but whole bytes.
    private static func ranges(_ bytes: [UInt8]) -> [String: [ContentDigest: Range<Int>]]? {
        guard var reader = SealedRecord.reader(bytes, heading: heading) else { return nil }
        let end = bytes.count - SealedRecord.sealLength
        do throws(RecordReader.Damage) {
            var found: [(version: String, key: ContentDigest, length: Int)] = []
            for _ in 0..<(try reader.count()) {
                let version = try reader.text()
                for _ in 0..<(try reader.count()) {
                    found.append((version, try reader.value(), try reader.number()))
                }
            }
            var start = reader.offset
            var ranges: [String: [ContentDigest: Range<Int>]] = [:]
            for (version, key, length) in found {
                guard length >= 0, length <= end - start else { return nil }
                ranges[version, default: [:]][key] = start..<start + length
                start += length
            }
            return start == end ? ranges : nil
        } catch {
            return nil
        }
    }
}
