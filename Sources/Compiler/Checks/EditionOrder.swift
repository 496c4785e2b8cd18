import Diagnostics
import Model

/// Editions are listed newest first, and no two of them are one version written in two ways.
enum EditionOrder: ContentCheck {
    static let code = DiagnosticCode(
        "edition-order", .error, title: "Editions in the wrong order",
        explanation: """
            portolan.yml lists editions newest first. An edition is compared with the one below it, and the latest one \
            follows from the order. Numbers in versions count as numbers: 1.10 is newer than 1.9, and 1.3 is the same as \
            1.03.
            """,
        wrong: [
            .site("editions:\n  - {version: \"0.9\", status: released}\n  - {version: «\"1.0\", status: released}"),
            .file("0.9/catalog.yml", "zones: {}\n"),
            .file("0.9/index.md", "---\ntitle: Harbour\nkind: page\nsummary: What this was.\n---\n"),
        ],
        right: [
            .site("editions:\n  - {version: \"1.0\", status: released}\n  - {version: \"0.9\", status: released}"),
            .file("0.9/catalog.yml", "zones: {}\n"),
            .file("0.9/index.md", "---\ntitle: Harbour\nkind: page\nsummary: What this was.\n---\n"),
        ])

    static func check(_ site: SiteDeclaration, _ diagnostics: DiagnosticBag) {
        let named = site.listed.filter { EditionVersion.isName($0.version.value) }
        for (upper, lower) in zip(named, named.dropFirst()) {
            let (above, below) = (upper.version.value, lower.version.value)
            guard above != below, EditionVersion(below) >= EditionVersion(above) else { continue }
            let isNewer = EditionVersion(below) > EditionVersion(above)
            let message =
                isNewer
                ? "the edition '\(below)' is newer than '\(above)' and must be above it"
                : "the editions '\(above)' and '\(below)' are one version written in two ways"
            diagnostics.report(EditionOrder.self, message, at: lower.version.location)
        }
    }
}
