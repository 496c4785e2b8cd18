/// Reads a ZIP archive (APPNOTE.TXT, 4.3) that comes from elsewhere: no size in it is believed before it is checked.
package struct ZipReader: Sendable {
    /// Why an archive cannot be read.
    package struct Fault: Error, Sendable, Hashable {
        package var message: String
    }

    private struct Entry {
        var name: String
        var method: UInt16
        var checksum: UInt32
        var storedSize: Int
        var size: Int
        var offset: Int
    }

    /// What an archive may have at most.
    private static let (largestCount, largestSize) = (8192, 256 << 20)

    /// By name.
    package let files: [String: [UInt8]]

    package init(_ bytes: [UInt8]) throws(Fault) {
        var files: [String: [UInt8]] = [:]
        var total = 0
        for entry in try Self.entries(of: bytes) where !entry.name.hasSuffix("/") {
            total += entry.size
            guard total <= Self.largestSize else { throw Fault(message: "it is larger than 256 MiB when unpacked") }
            guard files.updateValue(try Self.content(of: entry, in: bytes), forKey: entry.name) == nil else {
                throw Fault(message: "it has two files with the name '\(entry.name)'")
            }
        }
        self.files = files
    }

    private static func entries(of bytes: [UInt8]) throws(Fault) -> [Entry] {
        let notAnArchive = Fault(message: "it is not a ZIP archive")
        // A comment of up to 65,535 bytes may follow the record at the end.
        let first = max(bytes.count - 22 - 65_535, 0)
        guard bytes.count >= 22,
            let end = stride(from: bytes.count - 22, through: first, by: -1).first(where: {
                bytes.number(at: $0, 4) == 0x0605_4B50
            })
        else { throw notAnArchive }
        let (count, size, start) = (
            bytes.number(at: end + 10, 2), bytes.number(at: end + 12, 4), bytes.number(at: end + 16, 4)
        )
        guard count <= largestCount else { throw Fault(message: "it has more than \(largestCount) files") }
        guard start + size <= end else { throw notAnArchive }
        var entries: [Entry] = []
        var position = start
        for _ in 0..<count {
            guard position + 46 <= end, bytes.number(at: position, 4) == 0x0201_4B50 else { throw notAnArchive }
            let lengths = [28, 30, 32].map { bytes.number(at: position + $0, 2) }
            guard position + 46 + lengths.reduce(0, +) <= end else { throw notAnArchive }
            let name = String(decoding: bytes[(position + 46)..<(position + 46 + lengths[0])], as: UTF8.self)
            guard bytes.number(at: position + 8, 2) & 1 == 0 else {
                throw Fault(message: "'\(name)' in it is encrypted")
            }
            entries.append(
                Entry(
                    name: name, method: UInt16(bytes.number(at: position + 10, 2)),
                    checksum: UInt32(bytes.number(at: position + 16, 4)),
                    storedSize: bytes.number(at: position + 20, 4), size: bytes.number(at: position + 24, 4),
                    offset: bytes.number(at: position + 42, 4)))
            position += 46 + lengths.reduce(0, +)
        }
        return entries
    }

    private static func content(of entry: Entry, in bytes: [UInt8]) throws(Fault) -> [UInt8] {
        let broken = Fault(message: "'\(entry.name)' in it is damaged")
        guard entry.offset + 30 <= bytes.count, bytes.number(at: entry.offset, 4) == 0x0403_4B50,
            // Deflate makes nothing smaller than a thousandth.
            entry.size <= max(entry.storedSize, 1) * 1100
        else { throw broken }
        let start =
            entry.offset + 30 + bytes.number(at: entry.offset + 26, 2) + bytes.number(at: entry.offset + 28, 2)
        guard start + entry.storedSize <= bytes.count else { throw broken }
        let stored = bytes[start..<(start + entry.storedSize)]
        let content: [UInt8]? =
            switch entry.method {
            case 0: stored.count == entry.size ? Array(stored) : nil
            case 8: Inflation.expanded(stored, size: entry.size)
            default: throw Fault(message: "'\(entry.name)' in it is compressed in a way that is not supported")
            }
        guard let content else { throw broken }
        var checksum = CRC32()
        checksum.add(content)
        guard checksum.value == entry.checksum else { throw broken }
        return content
    }
}

extension [UInt8] {
    /// Of up to four bytes, lowest first. All of them must be there.
    fileprivate func number(at offset: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(self[offset + $1]) << (8 * $1) }
    }
}
