import Diagnostics

/// The parts of `layout.lock` that are read each by itself, so that what is wrong with one leaves the others as they are.
///
/// A block begins at a line that is not indented, and goes on to the next such line. What a merge has left between its
/// marks, and what it has torn apart, is in no block.
struct LayoutLockBlocks {
    /// The bytes of each block, in the order of the file.
    private(set) var ranges: [Range<Int>] = []
    /// The line of the first mark of each conflict that a merge left, and of each mark that stands alone; counted from 1.
    private(set) var conflicts: [Int] = []

    private enum Line {
        case empty, comment, indented, start
        case mark(Mark)
    }

    private enum Mark { case begin, middle, end }

    /// - Parameter file: its bytes must be UTF-8.
    init(_ file: SourceFile) {
        /// The first line of the block that is open.
        var start: Int?
        /// Whether an empty line follows what the open block has.
        var isClosed = false
        /// Whether what is indented belongs to a block that a conflict has torn apart.
        var isTorn = false
        let ends = Self.conflictEnds(in: file)
        /// The last line of the conflict that is passed over.
        var end: Int?

        func close(before line: Int) {
            guard let first = start.take() else { return }
            // Without the empty lines at its end, so that what is missing there is reported in its own last line.
            var last = line - 1
            while last > first, file.range(ofLine: last).isEmpty { last -= 1 }
            ranges.append(file.offset(ofLine: first)..<file.range(ofLine: last).upperBound)
        }
        for line in 1...file.lineCount {
            if let last = end {
                if line == last { end = nil }
                continue
            }
            switch Self.kind(of: line, in: file) {
            case .comment: continue
            case .empty: isClosed = true
            case .indented:
                // Without a block it is one by itself, which cannot be read.
                if start == nil, !isTorn { start = line }
                isClosed = false
            case .start:
                close(before: line)
                (start, isClosed, isTorn) = (line, false, false)
            case .mark:
                conflicts.append(line)
                if isClosed { close(before: line) }
                (start, isTorn) = (nil, true)
                end = ends[line]
            }
        }
        close(before: file.lineCount + 1)
    }

    /// The last line of each conflict, by its first; a mark without its counterpart is no conflict.
    private static func conflictEnds(in file: SourceFile) -> [Int: Int] {
        var ends: [Int: Int] = [:]
        var begin: Int?
        for line in 1...file.lineCount {
            guard case .mark(let mark) = kind(of: line, in: file) else { continue }
            switch mark {
            case .begin: begin = line
            case .middle: continue
            case .end:
                if let first = begin { ends[first] = line }
                begin = nil
            }
        }
        return ends
    }

    private static func kind(of line: Int, in file: SourceFile) -> Line {
        let bytes = file.bytes[file.range(ofLine: line)]
        guard let first = bytes.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return .empty }
        // A line that begins a document says nothing where it is the first.
        if first == UInt8(ascii: "#") || bytes.elementsEqual("---".utf8) { return .comment }
        if bytes.first != first { return .indented }
        // As Git writes them, seven of the same and then an end or a space.
        let marks: [(UInt8, Mark)] = [
            (UInt8(ascii: "<"), .begin), (UInt8(ascii: "|"), .middle), (UInt8(ascii: "="), .middle),
            (UInt8(ascii: ">"), .end),
        ]
        guard let mark = marks.first(where: { $0.0 == first }), bytes.prefix(while: { $0 == first }).count == 7,
            bytes.count == 7 || bytes[bytes.startIndex + 7] == 0x20
        else { return .start }
        return .mark(mark.1)
    }
}
