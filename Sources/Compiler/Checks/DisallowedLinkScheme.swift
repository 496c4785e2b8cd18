import Diagnostics
import Markup

enum DisallowedLinkScheme: ContentCheck {
    static let code = DiagnosticCode(
        "disallowed-link-scheme", .error, title: "Link with a scheme that is not allowed",
        explanation: """
            Links may begin with https:, http: or mailto:, or be relative paths to .md files of the edition. Others may run \
            code or lead to nothing on the reader's machine.
            """,
        wrong: [.prose("See «[the files](ftp://example.com/files).\n")],
        right: [.prose("See [the files](https://example.com/files).\n")])

    static func check(_ document: Document, _ diagnostics: DiagnosticBag) {
        document.forEachInline { inline in
            guard case .link(let destination, _) = inline.content, let scheme = LinkScheme.of(destination),
                !LinkScheme.allowed.contains(scheme)
            else { return }
            let message = scheme.isEmpty ? "a link needs its scheme" : "the scheme '\(scheme):' is not allowed in links"
            diagnostics.report(
                DisallowedLinkScheme.self, message, at: inline.location,
                hint: "begin it with https:, http: or mailto:, or link to a .md file of the edition")
        }
    }
}
