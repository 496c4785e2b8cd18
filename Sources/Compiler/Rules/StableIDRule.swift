import Diagnostics
import Model

/// Each slide has a stable id of its own, and each alias leads to one page.
enum StableIDRule {
    static func faults(in pages: EditionPages) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        checkIDs(pages, &faults)
        checkAliases(pages, &faults)
        return faults
    }

    private static func checkIDs(_ pages: EditionPages, _ faults: inout [Diagnostic]) {
        // Those whose address is their id had it first, wherever they stand.
        var owners: [String: PageDraft] = [:]
        for page in pages.all where page.declaration?.id == nil { owners[page.id.text] = page }
        for page in pages.all {
            guard let id = page.declaration?.id, isAddress(id, &faults) else { continue }
            if let owner = owners[id.value] {
                faults.append(
                    Diagnostic(
                        .duplicateID, "another slide has the stable id ‘\(id.value)’", at: id.location,
                        hint: "the other is \(owner.file.path)"))
            }
            owners[id.value] = owners[id.value] ?? page
        }
    }

    private static func checkAliases(_ pages: EditionPages, _ faults: inout [Diagnostic]) {
        var owners: [String: String] = [:]
        for page in pages.all {
            let path = page.file.path
            owners[page.id.text] = path
            if let id = page.declaration?.id { owners[id.value] = owners[id.value] ?? path }
        }
        for section in pages.sections { owners[section.id.text] = "the section ‘\(section.title)’" }
        let aliases =
            pages.sections.flatMap { section in
                section.aliases.map { (alias: $0, owner: "the section ‘\(section.title)’", isSection: true) }
            }
            + pages.all.flatMap { page in
                (page.declaration?.aliases ?? []).map { (alias: $0, owner: page.file.path, isSection: false) }
            }
        for (alias, owner, isSection) in aliases {
            if isSection { IdentifierSyntax.check(alias, &faults) } else if !isAddress(alias, &faults) { continue }
            if let first = alias.value.split(separator: "/").first, IdentifierSyntax.reserved.contains(String(first)) {
                let message = "‘\(first)’ is the name of a page that the site makes itself"
                faults.append(Diagnostic(.invalidID, message, at: alias.location))
            }
            if let other = owners[alias.value] {
                let message = "the alias ‘\(alias.value)’ is an id, an address or an alias of \(other)"
                faults.append(Diagnostic(.duplicateAlias, message, at: alias.location))
            }
            owners[alias.value] = owners[alias.value] ?? owner
        }
    }

    /// Ids joined by slashes: `platform/query-channel`.
    private static func isAddress(_ text: Located<String>, _ faults: inout [Diagnostic]) -> Bool {
        let parts = text.value.split(separator: "/", omittingEmptySubsequences: false)
        if parts.allSatisfy({ IdentifierSyntax.isID(String($0)) }), parts.count < 3 { return true }
        let message =
            "‘\(text.value)’ is no address: ids are lower-case words joined by hyphens, with a slash between two"
        faults.append(Diagnostic(.invalidID, message, at: text.location, hint: "write ‘section/slide’"))
        return false
    }
}

extension EditionPages {
    /// Its own aliases, and the addresses that it had below the aliases of its section, unless another page has them.
    func aliases(of page: PageDraft) -> [Slide.ID] {
        let own = (page.declaration?.aliases ?? []).map { Slide.ID($0.value) }
        guard
            let section = sections.first(where: { section in
                !section.aliases.isEmpty && section.slides.contains { $0.path == page.path }
            })
        else { return own }
        let said = Set(all.flatMap { $0.declaration?.aliases ?? [] }.map(\.value))
        return own
            + section.aliases.map { "\($0.value)/\(page.slug)" }.filter { !said.contains($0) }.map { Slide.ID($0) }
    }
}
