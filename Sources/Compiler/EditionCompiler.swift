import Diagnostics
import Model

/// From the files of one edition to an `Edition`.
struct EditionCompiler {
    private let outline: EditionOutline
    private let draft: CatalogDraft
    private var faults: [Diagnostic] = []
    private var layoutLock = LayoutLock()
    private var lockFaults: [Diagnostic] = []

    /// - Returns: `nil` if the edition has no front page; then there is a fault.
    static func compile(
        _ entry: SiteDeclaration.EditionEntry, _ outline: EditionOutline?, _ faults: inout [Diagnostic]
    ) -> CompiledEdition? {
        guard let outline else {
            // What cannot be a version is a fault already, and no folder could mend it.
            if EditionVersion.isName(entry.version.value) {
                let message = "the edition’s folder ‘\(entry.version.value)’ is not there"
                faults.append(Diagnostic(.missingFile, message, at: entry.version.location))
            }
            return nil
        }
        let missing = [("catalog.yml", outline.catalog == nil), ("index.md", outline.front == nil)]
        for (name, isMissing) in missing where isMissing {
            let message = "the edition’s folder has no ‘\(name)’"
            faults.append(Diagnostic(.missingFile, message, at: entry.version.location))
        }
        var draft = CatalogDraft()
        let faultsBefore = faults.count
        if let catalog = outline.catalog {
            draft = CatalogReader.read(catalog, &faults)
        } else {
            draft.isReadable = false
        }
        var compiler = EditionCompiler(outline: outline, draft: draft)
        let isCatalogSound = faults.count == faultsBefore
        let edition = compiler.edition(entry, isCatalogSound: isCatalogSound)
        faults += compiler.faults
        return edition.map {
            CompiledEdition(edition: $0, layoutLock: compiler.layoutLock, lockDiagnostics: compiler.lockFaults)
        }
    }

    private init(outline: EditionOutline, draft: CatalogDraft) {
        self.outline = outline
        self.draft = draft
    }

    private mutating func edition(_ entry: SiteDeclaration.EditionEntry, isCatalogSound: Bool) -> Edition? {
        faults += UnexpectedFileRule.faults(in: outline.unexpected)
        faults += EditionNamesRule.faults(in: outline)
        let pages = EditionPages.read(outline, &faults)
        faults += StableIDRule.faults(in: pages)
        var diagrams = DiagramSet(draft: draft)
        diagrams.compile(pages, &faults)
        var prose = ProseSet(draft: draft, links: LinkResolver(pages))
        let slide = { (page: PageDraft, prose: inout ProseSet) in
            Slide(page, aliases: pages.aliases(of: page), diagrams: diagrams.of(page), body: prose.body(of: page))
        }
        let sections = pages.sections.map { section in
            Section(
                id: section.id, title: section.title, aliases: section.aliases.map { Section.ID($0.value) },
                introduction: prose.introduction(of: section),
                slides: section.slides.map { slide($0, &prose) })
        }
        let others = pages.others.map { slide($0, &prose) }
        let front = pages.front.map { slide($0, &prose) }
        faults += prose.faults
        guard let front else { return nil }
        if let file = outline.layoutLock {
            var found: [Diagnostic] = []
            layoutLock = LayoutLockReader.read(file, &found)
            faults += found.filter { $0.code != .orphanedLayout }
            lockFaults = found.filter { $0.code == .orphanedLayout }
        }
        let edition = Edition(
            version: entry.version.value, status: entry.status, catalog: draft.catalog, front: front, pages: others,
            sections: sections)
        // What could not be read may use anything.
        if faults.allSatisfy({ $0.severity != .error }), isCatalogSound, draft.isReadable {
            faults += UnusedComponentRule.faults(in: edition, draft.places)
            faults += UnusedChannelRule.faults(in: edition, draft.places)
            faults += MissingSourceRule.faults(in: draft.catalog, draft.places)
            faults += pages.all.flatMap { MissingSourceRule.faults(in: $0, draft.catalog) }
            lockFaults += OrphanedLayoutRule.faults(in: layoutLock, of: edition)
            faults += UnusedPortRule.faults(in: edition, namedInProse: prose.namedPorts, draft.places)
            faults += UnusedSettingRule.faults(in: edition, namedInProse: prose.namedSettings, draft.places)
        }
        return edition
    }
}

extension Slide {
    fileprivate init(_ page: PageDraft, aliases: [ID], diagrams: [Diagram], body: [BodySection]) {
        self.init(
            id: page.id, title: page.declaration?.title ?? "", kind: page.declaration?.kind ?? .page,
            summary: page.declaration?.summary ?? "", diagrams: diagrams, body: body,
            sources: page.declaration?.sources ?? [], path: page.file.path,
            stableID: page.declaration?.id.map { ID($0.value) }, aliases: aliases)
    }
}
