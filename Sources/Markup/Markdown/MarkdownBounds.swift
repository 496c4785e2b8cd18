import Diagnostics

/// What is found in a Markdown text before cmark-gfm reads it: what would take it minutes or gigabytes. It looks at lines
/// and signs alone, so that it may count what turns out to be code.
struct MarkdownBounds {
    private let file: SourceFile
    private let firstLine: Int
    private let diagnostics: DiagnosticBag

    /// Whether the text may be read; reports why not.
    static func allow(_ file: SourceFile, fromLine firstLine: Int, _ diagnostics: DiagnosticBag) -> Bool {
        let mark = diagnostics.mark
        let bounds = MarkdownBounds(file: file, firstLine: firstLine, diagnostics: diagnostics)
        bounds.checkLines()
        if diagnostics.isEmpty(since: mark) { ReferenceExpansion.check(file, fromLine: firstLine, diagnostics) }
        return diagnostics.isEmpty(since: mark)
    }

    // MARK: Lines

    /// Signs that open markup, and their number since the last blank line.
    private struct SignCount {
        private var counts = [Int](repeating: 0, count: 256)
        static let signs = Array("[<)".utf8)

        /// - Returns: the sign of which there are too many.
        mutating func add(_ line: ArraySlice<UInt8>) -> UInt8? {
            for byte in line { counts[Int(byte)] += 1 }
            return Self.signs.first { counts[Int($0)] > CorpusLimits.markupSigns }
        }
    }

    /// Reports the first line that passes a limit.
    private func checkLines() {
        var signs = SignCount()
        var columns: Int?
        var cells = 0
        for line in firstLine..<max(firstLine, file.lineCount + 1) {
            let range = file.range(ofLine: line)
            let bytes = file.bytes[range]
            if Self.isBlank(bytes) {
                (signs, columns) = (SignCount(), nil)
                continue
            }
            if let sign = signs.add(bytes) {
                let name = String(Unicode.Scalar(sign))
                return TooLarge.report(
                    "more than \(CorpusLimits.markupSigns) '\(name)' are in lines without a blank line between them",
                    at: file.location(range), diagnostics)
            }
            if Self.containers(bytes) > CorpusLimits.containersInLine {
                let message = NestingTooDeep.message(limit: CorpusLimits.containersInLine)
                return diagnostics.report(NestingTooDeep.self, message, at: file.location(range))
            }
            if let found = Self.columns(bytes) {
                guard found <= CorpusLimits.tableColumns else { return reportWideTable(range) }
                columns = found
            }
            cells += columns ?? 0
            if cells > CorpusLimits.tableCells {
                return TooLarge.report(
                    "the tables have more than \(CorpusLimits.tableCells) cells", at: file.location(range), diagnostics)
            }
        }
    }

    private func reportWideTable(_ range: Range<Int>) {
        let message = "the table has more than \(CorpusLimits.tableColumns) columns"
        diagnostics.report(TableTooWide.self, message, at: file.location(range))
    }

    /// Whether a line ends a paragraph, also one that is inside quotes.
    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
    }

    /// How many quotes and lists may begin on a line.
    private static func containers(_ line: ArraySlice<UInt8>) -> Int {
        var count = 0
        var previous: UInt8 = 0
        for byte in line {
            switch byte {
            case UInt8(ascii: ">"): count += 1
            case 0x20, 0x09: if bullets.contains(previous) { count += 1 }
            case 0x30...0x39: break
            default: if !bullets.contains(byte) { return count }
            }
            previous = byte
        }
        return count
    }

    private static let bullets = Set("-+*.)".utf8)

    /// The columns of the table that a row of dashes would make, wherever it is; `nil` for any other line.
    private static func columns(_ line: ArraySlice<UInt8>) -> Int? {
        guard line.allSatisfy(delimiters.contains), line.contains(UInt8(ascii: "-")) else { return nil }
        return line.count { $0 == UInt8(ascii: "|") } + 1
    }

    private static let delimiters = Set("|:- \t>*+0123456789.)".utf8)
}
