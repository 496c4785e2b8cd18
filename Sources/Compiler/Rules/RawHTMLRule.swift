import Diagnostics
import Markup

enum RawHTMLRule {
    static func faults(in document: Document) -> [Diagnostic] {
        let blocks = document.allBlocks.filter { if case .html = $0.content { true } else { false } }
        let inlines = document.allInlines.filter { if case .html = $0.content { true } else { false } }
        return (blocks.map(\.location) + inlines.map(\.location)).map { place in
            Diagnostic(
                .rawHTML, "raw HTML is not allowed in a slide", at: place,
                hint: "write it in Markdown, or put it between backquotes to show it as it is")
        }
    }
}
