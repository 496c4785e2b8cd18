import Testing

@testable import Compression

/// What was packed is read again, and nothing else is.
@Suite struct ZipReaderTests {
    private static let files = [
        ("a.txt", Array("Hello".utf8)), ("b/c.bin", [UInt8](repeating: 7, count: 5000)), ("d", []),
    ]

    private static var archive: [UInt8] {
        var archive = ZipArchive()
        var bytes: [UInt8] = []
        for (name, content) in files { archive.add(name, content) { bytes += $0 } }
        archive.finish { bytes += $0 }
        return bytes
    }

    private static func fault(_ bytes: [UInt8]) -> String? {
        do throws(ZipReader.Fault) {
            _ = try ZipReader(bytes)
            return nil
        } catch {
            return error.message
        }
    }

    @Test func whatWasPackedIsReadAgain() throws {
        let read = try ZipReader(Self.archive).files
        #expect(read == Dictionary(uniqueKeysWithValues: Self.files))
        // A comment may follow.
        #expect(try ZipReader(Self.archive + Array("comment".utf8)).files == read)
    }

    @Test func noByteLessIsAnArchive() {
        for count in 0..<Self.archive.count { #expect(Self.fault(Array(Self.archive.prefix(count))) != nil) }
    }

    /// Whichever bit is wrong, it is read as it was, or refused.
    @Test func aWrongBitIsSeenOrMeansNothing() throws {
        let whole = Self.archive
        let contents = Set(Self.files.map(\.1))
        for index in whole.indices {
            for bit in [1, 0x80] as [UInt8] {
                var bytes = whole
                bytes[index] ^= bit
                do throws(ZipReader.Fault) {
                    #expect(Set(try ZipReader(bytes).files.values).isSubset(of: contents))
                } catch {}
            }
        }
    }

    @Test func whatIsWrongIsNamed() {
        var bytes = Self.archive
        // Behind the names and sizes of the first file.
        bytes[36] ^= 0xFF
        #expect(Self.fault(bytes) == "'a.txt' in it is damaged")
        var twice = ZipArchive()
        var double: [UInt8] = []
        for _ in 0..<2 { twice.add("x", [1]) { double += $0 } }
        twice.finish { double += $0 }
        #expect(Self.fault(double) == "it has two files with the name 'x'")
        #expect(Self.fault(Array("PK".utf8)) == "it is not a ZIP archive")
    }
}
