import Diagnostics

/// A Markdown file divided into its front matter and its body.
package struct FrontMatter {
    /// The bytes between the fences.
    package var yaml: Range<Int>
    /// The first line of the body, counted from 1.
    package var bodyLine: Int

    /// Finds the two lines `---`. White space after them is tolerated.
    package static func split(_ file: SourceFile) -> Result<FrontMatter, FrontMatterFault> {
        guard isFence(file, line: 1) else {
            return .failure(
                FrontMatterFault(
                    Diagnostic(
                        .missingFrontMatter, "the file does not begin with front matter", at: file.startLocation,
                        hint: "begin the file with a line ‘---’")))
        }
        guard let end = (2...max(2, file.lineCount)).first(where: { isFence(file, line: $0) }) else {
            let fence = file.range(ofLine: 1)
            return .failure(
                FrontMatterFault(
                    Diagnostic(
                        .unterminatedFrontMatter, "the front matter never ends", at: file.location(fence),
                        hint: "put a line ‘---’ after its last key")))
        }
        return .success(FrontMatter(yaml: file.offset(ofLine: 2)..<file.offset(ofLine: end), bodyLine: end + 1))
    }

    private static func isFence(_ file: SourceFile, line: Int) -> Bool {
        let bytes = file.bytes[file.range(ofLine: line)]
        return bytes.starts(with: [0x2D, 0x2D, 0x2D]) && bytes.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}

package struct FrontMatterFault: Error {
    package let diagnostic: Diagnostic
    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
