import Diagnostics

/// Every file has a part to play.
enum UnexpectedFile: ContentCheck {
    static let code = DiagnosticCode(
        "unexpected-file", .warning, title: "Unexpected file",
        explanation: """
            The file is not a part of a corpus and is not read. Slides are NN-name.md in a section's folder NN-section, \
            other pages are NN-name.md in the edition's folder. Move it, rename it or delete it.
            """,
        wrong: [.file("1.0/10-trade/notes.txt", "«More about orders.\n")],
        right: [
            .file("1.0/10-trade/30-notes.md", "---\ntitle: Notes\nkind: page\nsummary: More about orders.\n---\n")
        ])

    static func check(_ outline: EditionOutline, _ diagnostics: DiagnosticBag) {
        report(outline.unexpected, diagnostics)
    }

    static func report(_ files: [SourceFile], _ diagnostics: DiagnosticBag) {
        for file in files {
            diagnostics.report(UnexpectedFile.self, "unexpected file", at: file.startLocation)
        }
    }
}
