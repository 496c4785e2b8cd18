/// A ZIP archive of entries that are not compressed (APPNOTE.TXT, 4.3). All of them bear the first date that the format
/// knows, so that the same entries give the same bytes.
struct ZipArchive {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0
    /// The first of January 1980.
    private static let date: UInt16 = 0x0021
    private static let version: UInt16 = 20

    mutating func add(_ name: String, _ content: [UInt8]) {
        let offset = body.count
        let name = Array(name.utf8)
        var shared: [UInt8] = []
        // Needed version, flags, method, time, date.
        for value in [Self.version, 0, 0, 0, Self.date] { shared += value.bytes }
        for value in [CRC32.of(content), UInt32(content.count), UInt32(content.count)] { shared += value.bytes }
        shared += UInt16(name.count).bytes
        body += UInt32(0x0403_4B50).bytes + shared + UInt16(0).bytes + name
        body += content
        directory += UInt32(0x0201_4B50).bytes + Self.version.bytes + shared
        // Extra field, comment, disk, attributes.
        directory += [UInt8](repeating: 0, count: 12) + UInt32(offset).bytes + name
        count += 1
    }

    /// The archive, with its directory at its end.
    consuming func finished() -> [UInt8] {
        let start = body.count
        body += directory
        body += UInt32(0x0605_4B50).bytes + [0, 0, 0, 0] + UInt16(count).bytes + UInt16(count).bytes
        body += UInt32(directory.count).bytes + UInt32(start).bytes + [0, 0]
        return body
    }
}

extension FixedWidthInteger {
    /// Lowest byte first.
    fileprivate var bytes: [UInt8] {
        (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> (8 * $0)) }
    }
}
