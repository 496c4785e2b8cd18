import Testing

@testable import Digests

@Suite struct ContentDigestTests {
    /// The digest of no bytes is in the documentation of XXH3.
    @Test func isXXH3() {
        #expect(ContentDigest(of: [UInt8]()).hex == "99aa06d3014798d86001c324468d497f")
        #expect(ContentDigest(of: Array("a".utf8)).hex == "a96faf705af16834e6c632b61e964e1f")
    }

    @Test(arguments: [1, 7, 64, 1000, 4096]) func piecesDoNotMatter(_ size: Int) {
        let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* $0 / 7) }
        var hasher = ContentHasher()
        for start in stride(from: 0, to: bytes.count, by: size) {
            hasher.update(Array(bytes[start..<min(start + size, bytes.count)]))
            _ = hasher.digest
        }
        #expect(hasher.digest == ContentDigest(of: bytes))
    }

    @Test func anyChangedByteIsSeen() {
        let bytes = [UInt8](repeating: 65, count: 300)
        var digests: Set<ContentDigest> = [ContentDigest(of: bytes)]
        for position in bytes.indices {
            var changed = bytes
            changed[position] = 66
            digests.insert(ContentDigest(of: changed))
        }
        #expect(digests.count == 301)
    }

    @Test func textLeadsBack() {
        let digest = ContentDigest(high: 0x0123_4567_89AB_CDEF, low: 0xF)
        #expect(digest.hex == "0123456789abcdef000000000000000f")
        #expect(ContentDigest(hex: digest.hexBytes) == digest)
        #expect(ContentDigest(hex: digest.hex.utf8) == digest)
    }

    @Test(arguments: ["", "0123", "0123456789ABCDEF000000000000000F", "0123456789abcdef000000000000000f0"])
    func otherTextIsNoDigest(_ text: String) {
        #expect(ContentDigest(hex: text.utf8) == nil)
    }
}
