import Diagnostics

/// The names of files and folders become addresses, each of one page.
enum DuplicateID: ContentCheck {
    static let code = DiagnosticCode(
        "duplicate-id", .error, title: "Id used twice",
        explanation: """
            Two things of one kind have the same id: components anywhere in the catalog, diagrams of a slide, slides of a \
            section, sections and pages of an edition, stable ids of slides, editions of the site. Rename one.
            """,
        wrong: [.file("1.0/10-trade/30-order.md", "«---\ntitle: Order\nkind: page\nsummary: Another order.\n---\n")],
        right: [.file("1.0/10-trade/30-reorder.md", "---\ntitle: Order\nkind: page\nsummary: Another order.\n---\n")])

    static func check(_ outline: EditionOutline, _ diagnostics: DiagnosticBag) {
        var seen: [String: SourceLocation] = [:]
        for section in outline.sections {
            checkName(section.name.slug, of: "section", at: section.place, seen: &seen, diagnostics)
            var slides: [String: SourceLocation] = [:]
            for slide in section.slides {
                checkName(slide.name.slug, of: "slide", at: slide.place, seen: &slides, diagnostics)
            }
        }
        for page in outline.pages { checkName(page.name.slug, of: "page", at: page.place, seen: &seen, diagnostics) }
    }

    private static func checkName(
        _ slug: String, of kind: String, at place: SourceLocation, seen: inout [String: SourceLocation],
        _ diagnostics: DiagnosticBag
    ) {
        if let first = seen[slug] {
            report("this \(kind) has the same id '\(slug)' as another", at: place, other: first.path, diagnostics)
        } else {
            seen[slug] = place
        }
    }

    /// Each slide has a stable id of its own.
    static func checkStableIDs(of pages: DraftPages, _ diagnostics: DiagnosticBag) {
        // Slides whose address is their id had it first, wherever they are.
        var owners: [String: SourceFile] = [:]
        for page in pages.all where page.declaration?.id == nil { owners[page.id.text] = page.file }
        for page in pages.all {
            guard let id = page.declaration?.id, InvalidID.isPageID(id, diagnostics) else { continue }
            if let owner = owners[id.value] {
                let message = "another slide has the stable id '\(id.value)'"
                report(message, at: id.location, other: owner.path, diagnostics)
            } else {
                owners[id.value] = page.file
            }
        }
    }

    /// - Parameter other: where the other one is.
    static func report(
        _ message: String, at place: SourceLocation, other: String? = nil, _ diagnostics: DiagnosticBag
    ) {
        diagnostics.report(DuplicateID.self, message, at: place, hint: other.map { "the other is \($0)" })
    }
}
