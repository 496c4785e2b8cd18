import Diagnostics
import Markup

/// The first level belongs to the title.
enum HeadingLevel: ContentCheck {
    static let code = DiagnosticCode(
        "heading-level", .error, title: "First-level heading",
        explanation: """
            A slide's only first-level heading is its title, which comes from the front matter. Headings in the text begin \
            at the second level, with '##'.
            """,
        wrong: [.prose("«# More\n")], right: [.prose("## More\n")])

    static func check(_ document: Document, _ diagnostics: DiagnosticBag) {
        document.forEachBlock { block in
            guard case .heading(level: 1, _) = block.content else { return }
            diagnostics.report(
                HeadingLevel.self, "the first-level heading of a page is its title", at: block.location,
                hint: "begin the heading with '##'")
        }
    }
}
