import Digests
import Glibc

/// The files of the output that Portolan wrote, with their sizes and digests. What is not in it is somebody else's.
///
/// Paths are relative to the output. They are kept as bytes, one after another, in the order of their bytes: an output
/// can have more than 100,000 files, of which most are not looked up.
package struct OutputManifest: Sendable {
    package struct Entry: Sendable, Hashable {
        /// In bytes.
        package var size: Int
        package var digest: ContentDigest

        package init(size: Int, digest: ContentDigest) {
            self.size = size
            self.digest = digest
        }

        package init(of bytes: [UInt8]) { self.init(size: bytes.count, digest: ContentDigest(of: bytes)) }
    }

    private struct Record {
        /// The range of the path in `paths`.
        var start: Int
        var end: Int
        var entry: Entry
    }

    private var paths: [UInt8] = []
    /// In order of path.
    private var records: [Record] = []

    package init() {}

    /// - Parameter entries: each path once, in any order.
    package init(_ entries: some Sequence<(path: String, entry: Entry)>) {
        for (path, entry) in entries {
            let start = paths.count
            paths += path.utf8
            records.append(Record(start: start, end: paths.count, entry: entry))
        }
        sort()
    }

    private mutating func sort() {
        paths.withUnsafeBytes { paths in
            records.sort {
                Self.order(UnsafeRawBufferPointer(rebasing: paths[$0.start..<$0.end]), paths[$1.start..<$1.end]) < 0
            }
        }
    }

    package var count: Int { records.count }
    package var isEmpty: Bool { records.isEmpty }

    /// In order of path.
    package var entries: some Sequence<(path: String, entry: Entry)> {
        records.lazy.map { (path(of: $0), $0.entry) }
    }

    private func path(of record: Record) -> String {
        String(decoding: paths[record.start..<record.end], as: UTF8.self)
    }

    package subscript(path: String) -> Entry? {
        let position = lowerBound(of: path)
        guard position < records.count, compare(position, with: path) == 0 else { return nil }
        return records[position].entry
    }

    /// Whether it has files in a folder, at any depth.
    package func hasFiles(below folder: String) -> Bool { !positions(below: folder).isEmpty }

    package func count(below folder: String) -> Int { positions(below: folder).count }

    /// The entries of a folder's files, at any depth.
    package func entries(below folder: String) -> some Sequence<(path: String, entry: Entry)> {
        records[positions(below: folder)].lazy.map { (path(of: $0), $0.entry) }
    }

    /// Whether both have the same files with the same bytes in a folder.
    package func hasSameFiles(as other: OutputManifest, below folder: String) -> Bool {
        let (own, others) = (positions(below: folder), other.positions(below: folder))
        return own.count == others.count
            && zip(own, others).allSatisfy { own, others in
                let (record, otherRecord) = (records[own], other.records[others])
                return record.entry == otherRecord.entry
                    && paths[record.start..<record.end] == other.paths[otherRecord.start..<otherRecord.end]
            }
    }

    /// The names at the top: folders, which have files, and files.
    package var top: (folders: [String], files: [String]) {
        var top: (folders: [String], files: [String]) = ([], [])
        var position = 0
        while position < records.count {
            let path = path(of: records[position])
            if let slash = path.firstIndex(of: "/") {
                let folder = String(path[..<slash])
                top.folders.append(folder)
                position = lowerBound(of: folder + "0")
            } else {
                top.files.append(path)
                position += 1
            }
        }
        return top
    }

    private func positions(below folder: String) -> Range<Int> {
        // The byte that follows the slash.
        lowerBound(of: folder + "/")..<lowerBound(of: folder + "0")
    }

    /// The position of the first path that is not before `path`.
    private func lowerBound(of path: String) -> Int {
        var low = 0
        var high = records.count
        while low < high {
            let middle = (low + high) / 2
            if compare(middle, with: path) < 0 { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func compare(_ position: Int, with path: String) -> Int32 {
        var path = path
        let record = records[position]
        return paths.withUnsafeBytes { paths in
            path.withUTF8 {
                Self.order(
                    UnsafeRawBufferPointer(rebasing: paths[record.start..<record.end]), UnsafeRawBufferPointer($0)[...])
            }
        }
    }

    private static func order(
        _ path: UnsafeRawBufferPointer, _ other: Slice<UnsafeRawBufferPointer>
    ) -> Int32 {
        let other = UnsafeRawBufferPointer(rebasing: other)
        let common = min(path.count, other.count)
        if common > 0, let first = path.baseAddress, let second = other.baseAddress {
            let order = memcmp(first, second, common)
            if order != 0 { return order }
        }
        return path.count < other.count ? -1 : path.count > other.count ? 1 : 0
    }
}

// MARK: Its file

extension OutputManifest {
    /// Its first line.
    private static let heading = "Portolan wrote these files, format 1: digest (XXH3 128), size, path\n"
    /// What its last line begins with, before the number of files; without that line the file is not complete.
    private static let ending = "files "

    /// A line cannot hold every path that a file system allows.
    package static func canHold(_ path: String) -> Bool { !path.utf8.contains(UInt8(ascii: "\n")) }

    /// A line for each file, in order of path: the same files have the same bytes.
    package var bytes: [UInt8] {
        var bytes = Array(Self.heading.utf8)
        bytes.reserveCapacity(paths.count + records.count * (ContentDigest.textLength + 10) + 100)
        for record in records {
            bytes += record.entry.digest.hexBytes
            bytes.append(UInt8(ascii: " "))
            bytes += String(record.entry.size).utf8
            bytes.append(UInt8(ascii: " "))
            bytes += paths[record.start..<record.end]
            bytes.append(UInt8(ascii: "\n"))
        }
        bytes += "\(Self.ending)\(records.count)\n".utf8
        return bytes
    }

    /// - Returns: `nil` if the bytes are not those of a complete manifest.
    package init?(parsing bytes: [UInt8]) {
        guard bytes.starts(with: Self.heading.utf8), bytes.last == UInt8(ascii: "\n") else { return nil }
        paths = bytes
        var start = Self.heading.utf8.count
        var isComplete = false
        let read: Bool = bytes.withUnsafeBufferPointer { bytes in
            while start < bytes.count {
                guard !isComplete else { return false }
                guard let end = Self.position(of: UInt8(ascii: "\n"), in: bytes, from: start) else { return false }
                if let record = Self.record(in: bytes, start..<end) {
                    records.append(record)
                } else {
                    isComplete = bytes[start..<end].elementsEqual("\(Self.ending)\(records.count)".utf8)
                    guard isComplete else { return false }
                }
                start = end + 1
            }
            return isComplete
        }
        guard read, isInOrder else { return nil }
    }

    private static func record(in bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Record? {
        let space = UInt8(ascii: " ")
        let digestEnd = line.lowerBound + ContentDigest.textLength
        guard digestEnd < line.upperBound, bytes[digestEnd] == space,
            let digest = ContentDigest(hex: UnsafeBufferPointer(rebasing: bytes[line.lowerBound..<digestEnd])),
            let sizeEnd = position(of: space, in: bytes, from: digestEnd + 1), sizeEnd + 1 < line.upperBound,
            let size = number(bytes[digestEnd + 1..<sizeEnd])
        else { return nil }
        return Record(start: sizeEnd + 1, end: line.upperBound, entry: Entry(size: size, digest: digest))
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        guard (1...18).contains(digits.count) else { return nil }
        var number = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }

    private static func position(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private var isInOrder: Bool {
        paths.withUnsafeBytes { paths in
            records.indices.dropFirst().allSatisfy { position in
                let (before, after) = (records[position - 1], records[position])
                return Self.order(
                    UnsafeRawBufferPointer(rebasing: paths[before.start..<before.end]), paths[after.start..<after.end])
                    < 0
            }
        }
    }
}
