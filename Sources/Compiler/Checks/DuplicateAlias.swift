import Diagnostics
import Model

/// Each alias leads to one page.
enum DuplicateAlias: ContentCheck {
    static let code = DiagnosticCode(
        "duplicate-alias", .error, title: "Alias that is taken",
        explanation: """
            An alias names what a page was before: an address that it had, or a stable id. Only one page can have it, and \
            not where another page is now; otherwise it is unclear which page is meant.
            """,
        wrong: [.overview("aliases: [«trade/order]")], right: [.overview("aliases: [trade/summary]")])

    private struct Claim {
        let alias: Located<String>
        let owner: String
    }

    static func check(_ pages: DraftPages, _ diagnostics: DiagnosticBag) {
        var owners: [String: String] = [:]
        for page in pages.all {
            owners[page.id.text] = page.file.path
            if let id = page.declaration?.id, owners[id.value] == nil { owners[id.value] = page.file.path }
        }
        for section in pages.sections { owners[section.id.text] = "the section '\(section.title)'" }
        for claim in claims(of: pages, diagnostics) {
            let alias = claim.alias
            let first = alias.value.prefix { $0 != "/" }
            InvalidID.checkIsFree(String(first), at: alias.location, diagnostics)
            if let other = owners[alias.value] {
                let message = "the alias '\(alias.value)' is an id, an address or an alias of \(other)"
                diagnostics.report(DuplicateAlias.self, message, at: alias.location)
            } else {
                owners[alias.value] = claim.owner
            }
        }
    }

    private static func claims(of pages: DraftPages, _ diagnostics: DiagnosticBag) -> [Claim] {
        var claims: [Claim] = []
        for section in pages.sections {
            for alias in section.aliases {
                InvalidID.checkName(alias, diagnostics)
                claims.append(Claim(alias: alias, owner: "the section '\(section.title)'"))
            }
        }
        for page in pages.all {
            for alias in page.declaration?.aliases ?? [] where InvalidID.isPageID(alias, diagnostics) {
                claims.append(Claim(alias: alias, owner: page.file.path))
            }
        }
        return claims
    }
}
