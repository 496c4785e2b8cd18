/// A ZIP archive (APPNOTE.TXT, 4.3). All of its entries bear the first date that the format knows, so that the same entries
/// give the same bytes. It hands them over one by one.
package struct ZipArchive {
    private var directory: [UInt8] = []
    /// Of its entries.
    package private(set) var count = 0
    /// Of what was handed over.
    private var length = 0
    /// The first of January 1980.
    private static let date: UInt16 = 0x0021
    private static let version: UInt16 = 20

    /// What the format counts up to without its later extension for more.
    package static let largestCount = 65_535
    package static let largestLength = Int(UInt32.max) - (1 << 24)

    package init() {}

    /// The archive must not become larger than `largestCount` and `largestLength` say.
    package mutating func add(_ name: String, _ content: [UInt8], to sink: ([UInt8]) -> Void) {
        add(name, to: sink) { $0(content) }
    }

    /// - Parameter content: hands over the entry's bytes piece by piece.
    package mutating func add(_ name: String, to sink: ([UInt8]) -> Void, content: (([UInt8]) -> Void) -> Void) {
        var checksum = CRC32()
        var size = 0
        var deflation = Deflation()
        var stored: [[UInt8]] = []
        content { bytes in
            checksum.add(bytes)
            size += bytes.count
            if deflation?.add(bytes) == nil { stored.append(bytes) }
        }
        let isDeflated = deflation != nil
        if let deflated = deflation.take()?.finish() { stored = deflated }
        let storedSize = stored.reduce(0) { $0 + $1.count }
        let name = Array(name.utf8)
        var shared: [UInt8] = []
        // Needed version, flags, method, time, date.
        for value in [Self.version, 0, isDeflated ? 8 : 0, 0, Self.date] { shared += value.bytes }
        for value in [checksum.value, UInt32(storedSize), UInt32(size)] { shared += value.bytes }
        shared += UInt16(name.count).bytes
        let head = UInt32(0x0403_4B50).bytes + shared + UInt16(0).bytes + name
        sink(head)
        for piece in stored { sink(piece) }
        directory += UInt32(0x0201_4B50).bytes + Self.version.bytes + shared
        // Extra field, comment, disk, attributes.
        directory += [UInt8](repeating: 0, count: 12) + UInt32(length).bytes + name
        length += head.count + storedSize
        count += 1
    }

    /// Hands over the directory at the archive's end.
    package consuming func finish(to sink: ([UInt8]) -> Void) {
        sink(directory)
        var end = UInt32(0x0605_4B50).bytes + [0, 0, 0, 0] + UInt16(count).bytes + UInt16(count).bytes
        end += UInt32(directory.count).bytes + UInt32(length).bytes + [0, 0]
        sink(end)
    }
}

extension FixedWidthInteger {
    /// Lowest byte first.
    fileprivate var bytes: [UInt8] {
        (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> (8 * $0)) }
    }
}
