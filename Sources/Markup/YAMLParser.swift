import Diagnostics

/// Reads one YAML document out of a file.
package struct YAMLParser {
    /// How deeply mappings and sequences may lie in each other.
    package static let maximumDepth = 32

    /// - Parameter range: the bytes of the file that hold the YAML, valid UTF-8.
    /// - Returns: the tree, and what was found wrong. Without a tree nothing can be said of the content; a document
    ///   without content is an empty mapping.
    package static func parse(_ file: SourceFile, _ range: Range<Int>) -> (root: YAMLNode?, faults: [Diagnostic]) {
        file.bytes[range].withUnsafeBufferPointer { text in
            do throws(Stop) {
                var builder = try YAMLTreeBuilder(text, marks: ScalarOffsets(file: file, range: range))
                let root = try builder.document()
                return (root, builder.faults)
            } catch {
                return (nil, error.faults)
            }
        }
    }

    /// The end of the reading, with all faults found until then.
    struct Stop: Error { var faults: [Diagnostic] }
}

/// From the offsets of scalars in a part of a file to places in the file.
struct ScalarOffsets {
    let file: SourceFile
    private let byteOffsets: [Int]

    init(file: SourceFile, range: Range<Int>) {
        self.file = file
        byteOffsets = range.filter { file.bytes[$0] & 0xC0 != 0x80 } + [range.upperBound]
    }

    func location(_ range: Range<Int>) -> SourceLocation {
        file.location(byte(range.lowerBound)..<byte(range.upperBound))
    }

    /// The place without the white space that libyaml counts to a block's end.
    func trimmedLocation(_ range: Range<Int>) -> SourceLocation {
        let start = byte(range.lowerBound)
        var end = byte(range.upperBound)
        while end > start, [0x20, 0x09, 0x0A, 0x0D].contains(file.bytes[end - 1]) { end -= 1 }
        return file.location(start..<end)
    }

    private func byte(_ scalar: Int) -> Int { byteOffsets[min(max(scalar, 0), byteOffsets.count - 1)] }
}
