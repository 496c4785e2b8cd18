/// The checksum of ISO 3309, as ZIP has it, eight bytes at a time ("slicing-by-8", Kounavis and Berry, 2005).
struct CRC32 {
    private var rest: UInt32 = 0xFFFF_FFFF

    /// The checksums of single bytes with zero to seven zero bytes after them: eight tables of 256.
    private static let tables: [UInt32] = {
        var tables: [UInt32] = []
        for byte in UInt32(0)..<256 {
            var value = byte
            for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
            tables.append(value)
        }
        for index in 0..<7 * 256 {
            let before: UInt32 = tables[index]
            tables.append(tables[Int(before & 0xFF)] ^ (before >> 8))
        }
        return tables
    }()

    /// Of what was added so far.
    var value: UInt32 { ~rest }

    mutating func add(_ bytes: [UInt8]) {
        rest = Self.tables.withUnsafeBufferPointer { tables in
            bytes.withUnsafeBytes { bytes in
                var value = rest
                var index = 0
                while index + 8 <= bytes.count {
                    let word: UInt64 = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    var rest: UInt64 = UInt64(littleEndian: word) ^ UInt64(value)
                    value = 0
                    for table in 0..<8 {
                        value ^= tables[(7 - table) * 256 + Int(rest & 0xFF)]
                        rest >>= 8
                    }
                    index += 8
                }
                for byte in bytes[index...] {
                    value = tables[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8)
                }
                return value
            }
        }
    }
}
