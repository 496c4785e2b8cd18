/// A range of bytes in one file; empty where only a point is known. Lines and columns are computed when it is shown.
package struct SourceLocation: Sendable {
    package let file: SourceFile
    private let lower: UInt32
    private let upper: UInt32

    package init(_ bytes: Range<Int>, in file: SourceFile) {
        self.file = file
        lower = UInt32(clamping: bytes.lowerBound)
        upper = UInt32(clamping: bytes.upperBound)
    }

    package var bytes: Range<Int> { Int(lower)..<Int(upper) }

    /// The file's path, as diagnostics show it.
    package var path: String { file.path }

    package var start: SourcePosition { file.position(atByte: Int(lower)) }

    /// The position after the last character.
    package var end: SourcePosition { file.position(atByte: Int(upper)) }

    /// The point at which it begins.
    package var beginning: SourceLocation { SourceLocation(Int(lower)..<Int(lower), in: file) }

    /// From the beginning of this one to the end of another in the same file.
    package func through(_ other: SourceLocation) -> SourceLocation {
        SourceLocation(Int(lower)..<Int(max(lower, other.upper)), in: file)
    }
}

extension SourceLocation: Hashable, Comparable {
    package static func == (a: Self, b: Self) -> Bool {
        a.lower == b.lower && a.upper == b.upper && (a.file === b.file || a.path == b.path)
    }

    package static func < (a: Self, b: Self) -> Bool {
        if a.file !== b.file, a.path != b.path { return a.path < b.path }
        return (a.lower, a.upper) < (b.lower, b.upper)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(path)
        hasher.combine(lower)
        hasher.combine(upper)
    }
}
