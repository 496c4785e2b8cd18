import CXXHash

/// The digest of a file's bytes, by which they are recognized again.
///
/// It is XXH3 with 128 bits. Digests are compared only with digests that the program itself has computed, so they must
/// differ for bytes that differ by accident, and nobody gains by making two files alike: whoever could replace a file
/// could also replace the digest beside it. A cryptographic digest of the 150 MB that a build writes would take longer
/// than the rest of its writing; XXH3 reads them about as fast as memory does. The same bytes have the same digest on
/// every machine, with every version of the library.
package struct ContentDigest: Sendable, Hashable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    package init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { Self(of: $0) }
    }

    package init(of bytes: UnsafeRawBufferPointer) {
        self.init(XXH3_128bits(bytes.baseAddress, bytes.count))
    }

    init(_ hash: XXH128_hash_t) {
        self.init(high: hash.high64, low: hash.low64)
    }
}

// MARK: Text

extension ContentDigest {
    /// The number of bytes of its text.
    package static let textLength = 32

    /// 32 lower-case hexadecimal digits, as `xxhsum -H2` prints them.
    package var hex: String { String(decoding: hexBytes, as: UTF8.self) }

    /// `hex` as ASCII.
    package var hexBytes: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Self.textLength) { buffer, count in
            for position in 0..<Self.textLength {
                let half = position < 16 ? high : low
                let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - 4 * (position % 16))) & 0xF
                buffer[position] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
            }
            count = Self.textLength
        }
    }

    /// - Parameter hex: 32 lower-case hexadecimal digits; `nil` for any other text.
    package init?(hex: some Collection<UInt8>) {
        guard let digest = Array(hex).withUnsafeBufferPointer({ Self(hex: $0) }) else { return nil }
        self = digest
    }

    /// The same; an output has a hundred thousand digests.
    package init?(hex: UnsafeBufferPointer<UInt8>) {
        guard hex.count == Self.textLength else { return nil }
        var halves: (high: UInt64, low: UInt64) = (0, 0)
        var count = 0
        for byte in hex {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            default: return nil
            }
            if count < 16 {
                halves.high = halves.high << 4 | UInt64(digit)
            } else {
                halves.low = halves.low << 4 | UInt64(digit)
            }
            count += 1
        }
        self.init(high: halves.high, low: halves.low)
    }
}
