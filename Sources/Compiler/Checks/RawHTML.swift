import Diagnostics
import Markup

enum RawHTML: ContentCheck {
    static let code = DiagnosticCode(
        "raw-html", .error, title: "Raw HTML",
        explanation: """
            Raw HTML does not survive in every output and could carry scripts. Write it in Markdown; put code, and words in \
            angle brackets, between backquotes. Comments, <!-- like this -->, are allowed; no reader sees them.
            """,
        wrong: [.prose("A word in «<b>bold«</b>.\n")], right: [.prose("A word in **bold**.\n")])

    static func check(_ document: Document, _ diagnostics: DiagnosticBag) {
        document.forEachBlock { if case .html = $0.content { report(at: $0.location, diagnostics) } }
        document.forEachInline { if case .html = $0.content { report(at: $0.location, diagnostics) } }
    }

    private static func report(at place: SourceLocation, _ diagnostics: DiagnosticBag) {
        diagnostics.report(
            RawHTML.self, "raw HTML is not allowed in a slide", at: place,
            hint: "write it in Markdown, or put it between backquotes to show it as it is")
    }
}
