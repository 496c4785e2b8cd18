import Model

/// Writes values as bytes that `RecordReader` reads in the same order. They are for caches: only the same program reads
/// them again.
package struct RecordWriter {
    package private(set) var bytes: [UInt8] = []
    /// The positions of texts that were written, by the text.
    private var texts: [String: Int] = [:]
    private var confidences: [Source.Confidence] = []

    package init() {}

    /// Small numbers take few bytes.
    package mutating func write(_ number: Int) {
        var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    package mutating func write(_ isTrue: Bool) { bytes.append(isTrue ? 1 : 0) }

    package mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes += text.utf8
    }

    package mutating func write(_ content: [UInt8]) {
        write(content.count)
        bytes += content
    }

    /// A text that may occur several times, and is written once.
    package mutating func write(shared text: String) {
        if let place = texts[text] { return write(place) }
        write(texts.count)
        texts[text] = texts.count
        write(text)
    }

    package mutating func write(shared confidence: Source.Confidence) {
        if let known = confidences.firstIndex(of: confidence) { return write(known) }
        write(confidences.count)
        confidences.append(confidence)
        for text in [confidence.id, confidence.title] { write(text) }
        write(confidence.rank)
        write(confidence.isStated)
    }

    /// A value as it is in memory.
    package mutating func writeMemory<Value: BitwiseCopyable>(of value: Value) {
        withUnsafeBytes(of: value) { bytes += $0 }
    }
}
