import Diagnostics

package enum UnterminatedFrontMatter: Check {
    package static let code = DiagnosticCode(
        "unterminated-front-matter", .error, title: "Front matter without an end",
        explanation: "The front matter begins with a line --- and never ends. Write a line --- after its last key.",
        wrong: [.file("1.0/90-notes.md", "«---\ntitle: Notes\nkind: page\nsummary: What else to know.\n")],
        right: [.file("1.0/90-notes.md", "---\ntitle: Notes\nkind: page\nsummary: What else to know.\n---\n")])

    static func report(_ file: SourceFile, _ diagnostics: DiagnosticBag) {
        diagnostics.report(
            UnterminatedFrontMatter.self, "the front matter never ends", at: file.location(file.range(ofLine: 1)),
            hint: "write a line --- after its last key")
    }
}
