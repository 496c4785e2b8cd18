import Digests
import Records

/// The bytes of a file of the cache: a heading that says what it is, values, and a digest of all that, so that a damaged
/// file is recognized.
enum SealedRecord {
    static func writer(heading: String) -> RecordWriter {
        var writer = RecordWriter()
        writer.write(heading)
        return writer
    }

    /// Adds the digest.
    static func seal(_ bytes: inout [UInt8]) {
        let digest = ContentDigest(of: bytes).hexBytes
        bytes += digest
    }

    /// The number of bytes that the digest adds.
    static let sealLength = ContentDigest.textLength

    /// Reads what is behind the heading; `nil` for anything but the whole bytes of such a file.
    static func reader(_ bytes: [UInt8], heading: String) -> RecordReader? {
        let end = bytes.count - sealLength
        guard end > 0 else { return nil }
        let digest = bytes.withUnsafeBytes { ContentDigest(of: UnsafeRawBufferPointer(rebasing: $0[..<end])) }
        guard ContentDigest(hex: bytes[end...]) == digest else { return nil }
        var reader = RecordReader(bytes, in: 0..<end)
        guard (try? reader.text()) == heading else { return nil }
        return reader
    }
}
