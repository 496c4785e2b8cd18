import CZlib

/// The checksum of ISO 3309, as ZIP has it.
package struct CRC32: Sendable {
    /// Of what was added so far.
    package private(set) var value: UInt32 = 0

    package init() {}

    package mutating func add(_ bytes: [UInt8]) {
        value = UInt32(truncatingIfNeeded: crc32_z(UInt(value), bytes, bytes.count))
    }
}
