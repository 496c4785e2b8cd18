import Diagnostics

/// A Markdown file divided into its front matter and its body.
package struct FrontMatter {
    /// The bytes between the two lines `---`.
    package let yaml: Range<Int>
    /// The first line of the body, counted from 1.
    package let bodyLine: Int

    /// Finds the two lines `---`. White space after them is tolerated.
    ///
    /// - Returns: `nil` with a diagnostic if one of them is missing.
    package static func split(_ file: SourceFile, _ diagnostics: DiagnosticBag) -> FrontMatter? {
        guard isFence(file, line: 1) else {
            MissingFrontMatter.report(file, diagnostics)
            return nil
        }
        guard let end = (2...max(2, file.lineCount)).first(where: { isFence(file, line: $0) }) else {
            UnterminatedFrontMatter.report(file, diagnostics)
            return nil
        }
        return FrontMatter(yaml: file.offset(ofLine: 2)..<file.offset(ofLine: end), bodyLine: end + 1)
    }

    private static func isFence(_ file: SourceFile, line: Int) -> Bool {
        let bytes = file.bytes[file.range(ofLine: line)]
        return bytes.starts(with: [0x2D, 0x2D, 0x2D]) && bytes.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
