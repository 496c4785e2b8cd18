import Diagnostics
import Markup

enum DisallowedLinkSchemeRule {
    static func faults(in document: Document) -> [Diagnostic] {
        document.allInlines.compactMap { inline in
            guard case .link(let destination, _) = inline.content, let scheme = Address.scheme(of: destination),
                !Address.allowedSchemes.contains(scheme)
            else { return nil }
            let message =
                scheme.isEmpty ? "a link needs its scheme" : "links of the scheme ‘\(scheme):’ are not allowed"
            return Diagnostic(
                .disallowedLinkScheme, message, at: inline.location,
                hint: "begin it with https:, http: or mailto:, or link to a .md file of the edition")
        }
    }
}
