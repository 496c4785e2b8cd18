import Digests

/// Reads what `RecordWriter` has written. Anything else is an error.
struct RecordReader {
    struct Damage: Error {}

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func number() throws(Damage) -> Int { Int(try memory(of: Int64.self)) }

    /// A number of things that follow, each of at least a byte.
    mutating func count() throws(Damage) -> Int {
        let count = try number()
        guard count >= 0, count <= bytes.count - position else { throw Damage() }
        return count
    }

    mutating func text() throws(Damage) -> String { String(decoding: try slice(), as: UTF8.self) }

    mutating func content() throws(Damage) -> [UInt8] { Array(try slice()) }

    private mutating func slice() throws(Damage) -> ArraySlice<UInt8> {
        let count = try count()
        defer { position += count }
        return bytes[position..<position + count]
    }

    mutating func digest() throws(Damage) -> ContentDigest {
        ContentDigest(high: try memory(of: UInt64.self), low: try memory(of: UInt64.self))
    }

    mutating func memory<Value: BitwiseCopyable>(of type: Value.Type) throws(Damage) -> Value {
        let size = MemoryLayout<Value>.size
        guard bytes.count - position >= size else { throw Damage() }
        defer { position += size }
        return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: Value.self) }
    }
}
