import Diagnostics

enum MissingFile: Check {
    static let code = DiagnosticCode(
        "missing-file", .error, title: "Missing file",
        explanation: """
            A file that the corpus must have is missing: portolan.yml at its root; catalog.yml and index.md in the folder \
            of each edition that portolan.yml lists; index.md in each section.
            """,
        wrong: [
            .site("editions:\n  - {version: «\"1.1\", status: draft}\n  - {version: \"1.0\", status: released}")
        ],
        right: [
            .site("editions:\n  - {version: \"1.1\", status: draft}\n  - {version: \"1.0\", status: released}"),
            .file("1.1/catalog.yml", "zones: {}\n"),
            .file("1.1/index.md", "---\ntitle: Harbour\nkind: page\nsummary: What this is.\n---\n"),
        ])
}
