/// The 64-bit FNV-1a hash (Fowler, Noll, Vo): the same on every machine, and good enough to distinguish inputs that
/// nobody forges.
package struct FNV1a: Sendable {
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    package mutating func mix(_ byte: UInt8) { mix(UInt64(byte)) }

    package mutating func mix(_ word: UInt64) { value = (value ^ word) &* 0x100_0000_01B3 }

    /// Sixteen hexadecimal digits.
    package var hexDigits: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    package static func hexDigest(of bytes: some Sequence<UInt8>) -> String {
        var hash = FNV1a()
        for byte in bytes { hash.mix(byte) }
        return hash.hexDigits
    }
}
