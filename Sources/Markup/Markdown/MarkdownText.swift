import Diagnostics

/// A run of text, with the place of each of its characters in the file. The two differ where the author wrote an escape
/// (`\(`) or an entity (`&amp;`). Offsets are in bytes of the text.
package struct MarkdownText: Sendable {
    package private(set) var bytes: [UInt8]
    private let file: SourceFile
    /// Without gaps from the beginning; never empty.
    private var runs: [Run]
    /// Past the last character, in the file.
    private var end: Int

    /// A part of the text that begins at an offset of the text and one of the file, and goes on to the next run.
    struct Run: Sendable, Hashable {
        let text: Int
        let file: Int
        /// Whether the file has the same bytes; if not, all of the part is at that one place.
        var isVerbatim = true
    }

    init(_ bytes: [UInt8], in file: SourceFile, at runs: [Run], end: Int) {
        self.bytes = bytes
        self.file = file
        self.runs = runs
        self.end = end
    }

    mutating func append(_ text: MarkdownText) {
        let shift = bytes.count
        for run in text.runs {
            let isContinued = run.text == 0 && run.isVerbatim && run.file == end && end == offsetPastLastRun
            if !isContinued { runs.append(Run(text: run.text + shift, file: run.file, isVerbatim: run.isVerbatim)) }
        }
        bytes += text.bytes
        end = text.end
    }

    package var string: String { String(decoding: bytes, as: UTF8.self) }

    package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether a backslash is right before the character in the file, so that it has no meaning beyond itself.
    package func isEscaped(_ offset: Int) -> Bool {
        let run = run(at: offset)
        guard run.text == offset, run.file > 0 else { return false }
        return file.bytes[run.file - 1] == UInt8(ascii: "\\")
    }

    /// The place of a part of the text.
    package func location(_ range: Range<Int>) -> SourceLocation {
        let start = fileOffset(range.lowerBound)
        let end = range.upperBound < bytes.count ? fileOffset(range.upperBound) : end
        return file.location(start..<max(start, end))
    }

    private func fileOffset(_ offset: Int) -> Int {
        let run = run(at: offset)
        return run.isVerbatim ? run.file + offset - run.text : run.file
    }

    /// The run that holds an offset of the text.
    private func run(at offset: Int) -> Run {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].text <= offset { low = middle } else { high = middle }
        }
        return runs[low]
    }

    /// Where the file would go on with the text; `nil` if it does not have the last part as it is.
    private var offsetPastLastRun: Int? {
        guard let last = runs.last, last.isVerbatim else { return nil }
        return last.file + bytes.count - last.text
    }
}
