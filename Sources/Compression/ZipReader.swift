/// The entries of a ZIP archive (APPNOTE.TXT, 4.3) that a spreadsheet writes: stored or deflated, not encrypted, below 4 GB.
/// Whatever the archive claims of itself is checked against its bytes.
package struct ZipReader: Sendable {
    private struct Entry: Sendable {
        let method: Int
        let checksum: UInt32
        let storedSize: Int
        let size: Int
        let header: Int
    }

    private let bytes: [UInt8]
    private var entries: [String: Entry] = [:]

    /// How many entries are read.
    private static let mostEntries = 10_000

    /// - Returns: `nil` if the bytes are not an archive, or a damaged one.
    package init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard let end = Self.end(of: bytes), let count = Self.number(bytes, end + 10, 2),
            var place = Self.number(bytes, end + 16, 4), count <= Self.mostEntries
        else { return nil }
        for _ in 0..<count {
            guard Self.number(bytes, place, 4) == 0x0201_4B50, let flags = Self.number(bytes, place + 8, 2),
                let method = Self.number(bytes, place + 10, 2), let checksum = Self.number(bytes, place + 16, 4),
                let storedSize = Self.number(bytes, place + 20, 4), let size = Self.number(bytes, place + 24, 4),
                let nameLength = Self.number(bytes, place + 28, 2), let extra = Self.number(bytes, place + 30, 2),
                let comment = Self.number(bytes, place + 32, 2), let header = Self.number(bytes, place + 42, 4),
                place + 46 + nameLength <= bytes.count
            else { return nil }
            let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
            if flags & 1 == 0, entries[name] == nil {
                entries[name] = Entry(
                    method: method, checksum: UInt32(truncatingIfNeeded: checksum), storedSize: storedSize, size: size,
                    header: header)
            }
            place += 46 + nameLength + extra + comment
        }
    }

    /// In order.
    package var names: [String] { entries.keys.sorted() }

    /// - Parameter limit: how many bytes it may have.
    /// - Returns: `nil` if there is no such entry, it is damaged, or it has more bytes.
    package func content(of name: String, atMost limit: Int) -> [UInt8]? {
        guard let entry = entries[name], entry.size <= limit, Self.number(bytes, entry.header, 4) == 0x0403_4B50,
            let nameLength = Self.number(bytes, entry.header + 26, 2),
            let extra = Self.number(bytes, entry.header + 28, 2)
        else { return nil }
        let start = entry.header + 30 + nameLength + extra
        guard start <= bytes.count, entry.storedSize <= bytes.count - start else { return nil }
        let stored = bytes[start..<start + entry.storedSize]
        let content: [UInt8]?
        switch entry.method {
        case 0: content = Array(stored)
        case 8: content = Inflation.inflated(stored, atMost: entry.size)
        default: content = nil
        }
        guard let content, content.count == entry.size else { return nil }
        var checksum = CRC32()
        checksum.add(content)
        return checksum.value == entry.checksum ? content : nil
    }

    /// Where the record at the end begins, which a comment of up to 64 KiB may follow.
    private static func end(of bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let last = bytes.count - 22
        return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first {
            number(bytes, $0, 4) == 0x0605_4B50
        }
    }

    /// Lowest byte first; `nil` behind the end.
    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int? {
        guard place >= 0, place <= bytes.count - count else { return nil }
        return (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
    }
}
