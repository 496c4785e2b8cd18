import Diagnostics

/// Reads the Markdown of a file.
package enum MarkdownParser {
    /// - Parameter firstLine: the line of the file at which the Markdown begins; the file is valid UTF-8.
    /// - Returns: `nil` with a diagnostic if the text could not be read.
    package static func parse(
        _ file: SourceFile, fromLine firstLine: Int, _ diagnostics: DiagnosticBag
    ) -> Document? {
        guard MarkdownBounds.allow(file, fromLine: firstLine, diagnostics) else { return nil }
        guard let tree = MarkdownTree.parse(file.bytes[file.offset(ofLine: firstLine)...]) else {
            diagnostics.report(NestingTooDeep.self, "the text takes too much memory", at: file.startLocation)
            return nil
        }
        var reader = DocumentReader(file: file, firstLine: firstLine)
        let blocks = withExtendedLifetime(tree) { reader.blocks(of: $0.root, depth: 0) }
        if let place = reader.tooDeep {
            diagnostics.report(
                NestingTooDeep.self, NestingTooDeep.message(limit: CorpusLimits.markdownDepth), at: place)
            return nil
        }
        let document = Document(blocks: blocks)
        ControlCharacter.check(document, diagnostics)
        return document
    }
}
