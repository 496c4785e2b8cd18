import Diagnostics

package enum EditedOutput: Check {
    package static let code = DiagnosticCode(
        "edited-output", .warning, title: "File of the site that was edited",
        explanation: """
            A file of the output is not as Portolan wrote it, and the build replaces or removes it, so that the edit is \
            lost. With --strict the build fails instead, and the file stays. Change the corpus, or what copies the site to \
            its server, and keep files of your own under names that the site does not have: those are never touched.
            """,
        wrong: [.file("../Output/1.0/index.html", "«<p>Written into the site by hand.</p>")],
        right: [.file("1.0/index.md", "---\ntitle: Trade\nsummary: Written into the corpus.\n---\n")])

    /// - Parameter path: the file's.
    static func diagnostic(at path: String) -> Diagnostic {
        Diagnostic(
            EditedOutput.self, "the file was edited after Portolan wrote it, and is replaced",
            at: SourceFile(path: path).startLocation)
    }
}
