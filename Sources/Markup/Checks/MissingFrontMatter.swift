import Diagnostics

package enum MissingFrontMatter: Check {
    package static let code = DiagnosticCode(
        "missing-front-matter", .error, title: "No front matter",
        explanation: """
            A slide begins with its front matter: a line ---, keys like title and kind, and another line ---. This file \
            begins with something else.
            """,
        wrong: [.file("1.0/90-notes.md", "«# Notes\n")],
        right: [.file("1.0/90-notes.md", "---\ntitle: Notes\nkind: page\nsummary: What else to know.\n---\n")])

    static func report(_ file: SourceFile, _ diagnostics: DiagnosticBag) {
        diagnostics.report(
            MissingFrontMatter.self, "the file does not begin with front matter", at: file.startLocation,
            hint: "begin the file with a line ---")
    }
}
