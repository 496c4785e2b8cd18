import Digests

/// Writes the parts of a record as bytes that `RecordReader` reads in the same order.
struct RecordWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ number: Int) { writeMemory(of: Int64(number)) }

    mutating func write(_ text: String) { write(Array(text.utf8)) }

    mutating func write(_ content: [UInt8]) {
        write(content.count)
        bytes += content
    }

    mutating func write(_ digest: ContentDigest) {
        writeMemory(of: digest.high)
        writeMemory(of: digest.low)
    }

    /// A value as it is in memory, which the same program reads again.
    mutating func writeMemory<Value: BitwiseCopyable>(of value: Value) {
        withUnsafeBytes(of: value) { bytes += $0 }
    }
}
