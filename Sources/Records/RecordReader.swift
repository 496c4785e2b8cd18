import Model

/// Reads what `RecordWriter` has written. Anything else is an error.
package struct RecordReader {
    package struct Damage: Error {
        package init() {}
    }

    private let bytes: [UInt8]
    private var position: Int
    private let end: Int
    /// Those that may occur again.
    private var known: [String] = []
    private var confidences: [Source.Confidence] = []

    package init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

    /// - Parameter range: of the bytes.
    package init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    /// Of the next value, in the bytes.
    package var offset: Int { position }

    package var isAtEnd: Bool { position == end }

    package mutating func number() throws(Damage) -> Int {
        var found: UInt = 0
        var shift = 0
        while position < end, shift < UInt.bitWidth {
            let byte = bytes[position]
            position += 1
            found |= UInt(byte & 0x7F) << UInt(shift)
            if byte < 0x80 { return Int(bitPattern: found >> 1) ^ -Int(bitPattern: found & 1) }
            shift += 7
        }
        throw Damage()
    }

    /// A number of things that follow, each of at least a byte.
    package mutating func count() throws(Damage) -> Int {
        let count = try number()
        guard count >= 0, count <= end - position else { throw Damage() }
        return count
    }

    package mutating func flag() throws(Damage) -> Bool {
        switch try number(below: 2) {
        case 0: false
        default: true
        }
    }

    /// A byte that stands for a number.
    package mutating func number(below limit: UInt8) throws(Damage) -> UInt8 {
        guard position < end, bytes[position] < limit else { throw Damage() }
        defer { position += 1 }
        return bytes[position]
    }

    package mutating func text() throws(Damage) -> String {
        let range = try range()
        return bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
        }
    }

    package mutating func content() throws(Damage) -> [UInt8] { Array(bytes[try range()]) }

    /// Where bytes are that were written as one value.
    package mutating func range() throws(Damage) -> Range<Int> {
        let count = try count()
        defer { position += count }
        return position..<position + count
    }

    package mutating func sharedText() throws(Damage) -> String {
        let place = try number()
        if known.indices.contains(place) { return known[place] }
        guard place == known.count else { throw Damage() }
        let text = try text()
        known.append(text)
        return text
    }

    package mutating func sharedConfidence() throws(Damage) -> Source.Confidence {
        let place = try number()
        if confidences.indices.contains(place) { return confidences[place] }
        guard place == confidences.count else { throw Damage() }
        let confidence = Source.Confidence(
            id: try text(), title: try text(), rank: try number(), isStated: try flag())
        confidences.append(confidence)
        return confidence
    }

    package mutating func memory<Value: BitwiseCopyable>(of type: Value.Type) throws(Damage) -> Value {
        let size = MemoryLayout<Value>.size
        guard end - position >= size else { throw Damage() }
        defer { position += size }
        return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: Value.self) }
    }
}
