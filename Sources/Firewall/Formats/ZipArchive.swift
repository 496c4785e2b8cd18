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
        body += UInt32(0x0403_4B50).bytes + shared + UInt16(0).bytes + name + content
        directory += UInt32(0x0201_4B50).bytes + Self.version.bytes + shared
        // Extra field, comment, disk, attributes.
        directory += [UInt8](repeating: 0, count: 12) + UInt32(offset).bytes + name
        count += 1
    }

    var bytes: [UInt8] {
        var end = UInt32(0x0605_4B50).bytes + [0, 0, 0, 0] + UInt16(count).bytes + UInt16(count).bytes
        end += UInt32(directory.count).bytes + UInt32(body.count).bytes + [0, 0]
        return body + directory + end
    }
}

extension FixedWidthInteger {
    /// Lowest byte first.
    fileprivate var bytes: [UInt8] {
        (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> (8 * $0)) }
    }
}

/// The checksum of ISO 3309, as ZIP has it.
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    static func of(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
    }
}
