import Diagnostics
import Markup

/// A Markdown file divided into what it says.
struct PageParts {
    var frontMatter: YAMLNode?
    var document: Document?

    static func read(_ file: SourceFile, _ diagnostics: DiagnosticBag) -> PageParts {
        guard file.isText(atMost: CorpusLimits.slideBytes, diagnostics),
            let parts = FrontMatter.split(file, diagnostics)
        else { return PageParts() }
        let root = YAMLParser.parse(file, parts.yaml, diagnostics)
        let document = MarkdownParser.parse(file, fromLine: parts.bodyLine, diagnostics)
        if let document { PageChecks.ofDocuments.check(document, diagnostics) }
        return PageParts(frontMatter: root, document: document)
    }
}
