/// Characters that steer what shows a text, or that end its lines, instead of being shown: the control characters of
/// ASCII and of U+0080 to U+009F, the line and paragraph separators, and what overrides or isolates the direction of a
/// text (UAX #9, 2), with which a text can be shown in another order than it is read in.
package enum ControlCharacters {
    /// The marks with which a text says its own direction, such as U+200F, are none: they reorder nothing else.
    package static func contain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// What finds them in UTF-8, whatever else a format has to escape.
    static func mayBegin(with byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 }

    /// How many bytes the control character at `index` has; 0 if another character is there.
    package static func length(in bytes: some RandomAccessCollection<UInt8>, at index: Int) -> Int {
        func byte(_ offset: Int) -> UInt8 {
            offset < bytes.count ? bytes[bytes.index(bytes.startIndex, offsetBy: offset)] : 0
        }
        switch byte(index) {
        case ..<0x20, 0x7F: return 1
        case 0xC2: return (0x80...0x9F).contains(byte(index + 1)) ? 2 : 0
        case 0xE2:
            switch (byte(index + 1), byte(index + 2)) {
            case (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return 3
            default: return 0
            }
        default: return 0
        }
    }

    /// How many bytes take the place of one in a text on one line: CR LF is one line end.
    static func lengthOfRun(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let isLineEnd = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        return isLineEnd ? 2 : length(in: bytes, at: index)
    }
}
