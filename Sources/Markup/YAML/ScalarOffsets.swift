import Diagnostics

/// From the offsets of scalars in a part of a file, by which libyaml counts, to places in the file.
struct ScalarOffsets {
    let file: SourceFile
    private let start: Int
    private let end: Int
    /// The offset of each scalar from `start`, and past the last; empty where each scalar is one byte.
    private let byteOffsets: [UInt32]

    /// - Parameters:
    ///   - text: the part of the file, valid UTF-8.
    ///   - start: the offset in the file at which it begins.
    init(_ text: UnsafeBufferPointer<UInt8>, of file: SourceFile, from start: Int) {
        self.file = file
        self.start = start
        end = start + text.count
        if text.allSatisfy({ $0 < 0x80 }) {
            byteOffsets = []
        } else {
            let offsets = text.indices.lazy.filter { text[$0] & 0xC0 != 0x80 }.map { UInt32(clamping: $0) }
            byteOffsets = Array(offsets) + [UInt32(clamping: text.count)]
        }
    }

    /// The bytes of the file that it covers.
    var bytes: Range<Int> { start..<end }

    func location(_ range: Range<Int>) -> SourceLocation {
        file.location(byte(range.lowerBound)..<byte(range.upperBound))
    }

    /// The place without the white space that libyaml counts to a block's end.
    func trimmedLocation(_ range: Range<Int>) -> SourceLocation {
        let first = byte(range.lowerBound)
        var last = byte(range.upperBound)
        while last > first, file.bytes[last - 1].isBlank { last -= 1 }
        return file.location(first..<last)
    }

    /// The offset in the file.
    func byte(_ scalar: Int) -> Int {
        if byteOffsets.isEmpty { return min(start + max(scalar, 0), end) }
        return start + Int(byteOffsets[min(max(scalar, 0), byteOffsets.count - 1)])
    }
}

extension UInt8 {
    /// A space, a tab or a part of a line end.
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
