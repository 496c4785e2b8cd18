import Diagnostics

/// The lines of a text file.
struct TextLines {
    /// Numbered from 1.
    let lines: [(number: Int, text: Substring)]

    /// - Returns: `nil` if the bytes are not UTF-8, which is reported.
    init?(of file: SourceFile, _ diagnostics: DiagnosticBag) {
        guard let text = String(validating: file.bytes[file.textStart...], as: UTF8.self) else {
            UnreadableImport.report("the file is not UTF-8", in: file, line: 1, diagnostics)
            return nil
        }
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            .map { (number: $0.offset + 1, text: $0.element) }
    }
}
