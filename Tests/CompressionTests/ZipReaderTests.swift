import Compression
import Testing

struct ZipReaderTests {
    private struct NoMemory: Error {}

    private func deflated(_ bytes: [UInt8]) throws -> [UInt8] {
        guard var deflation = Deflation() else { throw NoMemory() }
        deflation.add(bytes)
        return Array(deflation.finish().joined())
    }

    private static let text = Array(String(repeating: "from,to,port\n", count: 5_000).utf8)

    /// One entry, deflated.
    private func archive(claiming size: Int? = nil) throws -> [UInt8] {
        let content = try deflated(Self.text)
        var checksum = CRC32()
        checksum.add(Self.text)
        func word(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }
        let name = Array("list.csv".utf8)
        let shared =
            word(20, 2) + word(0, 2) + word(8, 2) + word(0, 4) + word(Int(checksum.value), 4) + word(content.count, 4)
            + word(size ?? Self.text.count, 4) + word(name.count, 2)
        let head = word(0x0403_4B50, 4) + shared + word(0, 2) + name
        let directory =
            word(0x0201_4B50, 4) + word(20, 2) + shared + [UInt8](repeating: 0, count: 12) + word(0, 4) + name
        let end =
            word(0x0605_4B50, 4) + word(0, 4) + word(1, 2) + word(1, 2) + word(directory.count, 4)
            + word(head.count + content.count, 4) + word(0, 2)
        return head + content + directory + end
    }

    @Test func entriesAreRead() throws {
        let archive = try #require(ZipReader(try archive()))
        #expect(archive.names == ["list.csv"])
        #expect(archive.content(of: "list.csv", atMost: 1 << 20) == Self.text)
        #expect(archive.content(of: "other", atMost: 1 << 20) == nil)
    }

    @Test func boundsAreKept() throws {
        #expect(try #require(ZipReader(try archive())).content(of: "list.csv", atMost: 1_000) == nil)
        // The directory claims less than there is, or more.
        for size in [100, Self.text.count + 1] {
            #expect(
                try #require(ZipReader(try archive(claiming: size))).content(of: "list.csv", atMost: 1 << 20) == nil)
        }
        #expect(Inflation.inflated(try deflated(Self.text)[...], atMost: 999) == nil)
    }

    /// Nothing of it is trusted: each byte in turn is another.
    @Test func damageIsNoticed() throws {
        let whole = try archive()
        for position in whole.indices {
            var bytes = whole
            bytes[position] ^= 0x5A
            if let archive = ZipReader(bytes), let name = archive.names.first {
                let content = archive.content(of: name, atMost: 1 << 20)
                #expect(content == nil || content == Self.text, "byte \(position)")
            }
            _ = ZipReader(Array(whole[..<position]))
        }
        #expect(ZipReader([]) == nil)
    }
}
