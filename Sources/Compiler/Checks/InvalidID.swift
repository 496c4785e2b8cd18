import Diagnostics

/// The names of files and folders become addresses, so they look like ids and leave the site its own.
enum InvalidID: ContentCheck {
    static let code = DiagnosticCode(
        "invalid-id", .error, title: "Invalid id",
        explanation: """
            Ids, and the names of files and folders, become addresses and names in diagrams. They are lower-case words \
            (a-z, 0-9) joined by hyphens, and must not be a name that the site keeps for its own pages.
            """,
        wrong: [.catalog("zones:\n  «Office_LAN: {title: Office, kind: internal}")],
        right: [.catalog("zones:\n  office-lan: {title: Office, kind: internal}")])

    static func check(_ outline: EditionOutline, _ diagnostics: DiagnosticBag) {
        for section in outline.sections {
            checkAddress(section.name.slug, at: section.place, diagnostics)
            for slide in section.slides { checkName(Located(slide.name.slug, at: slide.place), diagnostics) }
        }
        for page in outline.pages { checkAddress(page.name.slug, at: page.place, diagnostics) }
    }

    private static func checkAddress(_ slug: String, at place: SourceLocation, _ diagnostics: DiagnosticBag) {
        checkName(Located(slug, at: place), diagnostics)
        checkIsFree(slug, at: place, diagnostics)
    }

    /// Reports the first part of an address that the site uses itself.
    static func checkIsFree(_ name: String, at place: SourceLocation, _ diagnostics: DiagnosticBag) {
        guard IdentifierSyntax.reserved.contains(name) else { return }
        diagnostics.report(InvalidID.self, "'\(name)' is the name of a page that the site makes itself", at: place)
    }

    /// Reports a name that is not an id.
    static func checkName(_ id: Located<String>, _ diagnostics: DiagnosticBag) {
        guard !IdentifierSyntax.isID(id.value) else { return }
        let corrected = Slug.make(id.value)
        diagnostics.report(
            InvalidID.self, "'\(id.value)' is not an id: ids are lower-case words joined by hyphens", at: id.location,
            hint: IdentifierSyntax.isID(corrected) ? "write '\(corrected)'" : nil)
    }

    /// Whether a text is ids joined by slashes, like `platform/query-channel`; reports one that is not.
    static func isPageID(_ text: Located<String>, _ diagnostics: DiagnosticBag) -> Bool {
        let parts = text.value.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count < 3, parts.allSatisfy({ IdentifierSyntax.isID($0) }) { return true }
        let message =
            "'\(text.value)' is not a valid address: ids are lower-case words joined by hyphens, with a slash between two"
        diagnostics.report(InvalidID.self, message, at: text.location, hint: "write 'section/slide'")
        return false
    }
}
