import Diagnostics
import Model

/// From the files of one edition to an `Edition`. Editions do not depend on each other, so that several can be compiled
/// concurrently.
struct EditionCompiler {
    private let entry: EditionEntry
    private let outline: EditionOutline
    private let draft: CatalogDraft
    private let diagnostics: DiagnosticBag
    private let lockDiagnostics = DiagnosticBag()

    /// - Parameter outline: `nil` if the edition has no folder.
    static func compile(
        _ entry: EditionEntry, _ outline: EditionOutline?, _ evidence: Evidence, codes: [DiagnosticCode]
    ) -> CompiledEdition {
        let diagnostics = DiagnosticBag()
        reportMissingFiles(of: entry, outline, diagnostics)
        guard let outline else {
            return CompiledEdition(
                edition: nil, layoutLock: LayoutLock(), diagnostics: diagnostics.all, lockDiagnostics: [])
        }
        return EditionCompiler(entry, outline, evidence, diagnostics).compile(codes)
    }

    private static func reportMissingFiles(
        of entry: EditionEntry, _ outline: EditionOutline?, _ diagnostics: DiagnosticBag
    ) {
        guard let outline else {
            // What cannot be a version has been reported, and no folder could correct it.
            guard EditionVersion.isName(entry.version.value) else { return }
            let message = "the edition's folder '\(entry.version.value)' is missing"
            return diagnostics.report(MissingFile.self, message, at: entry.version.location)
        }
        for (name, isMissing) in [("catalog.yml", outline.catalog == nil), ("index.md", outline.front == nil)]
        where isMissing {
            let message = "the edition's folder has no '\(name)'"
            diagnostics.report(MissingFile.self, message, at: entry.version.location)
        }
    }

    private init(
        _ entry: EditionEntry, _ outline: EditionOutline, _ evidence: Evidence, _ diagnostics: DiagnosticBag
    ) {
        self.entry = entry
        self.outline = outline
        self.diagnostics = diagnostics
        if let catalog = outline.catalog {
            draft = CatalogReader.read(catalog, evidence, diagnostics)
        } else {
            var draft = CatalogDraft()
            draft.isReadable = false
            draft.catalog.evidence = evidence
            self.draft = draft
        }
    }

    private func compile(_ codes: [DiagnosticCode]) -> CompiledEdition {
        CompilerChecks.ofEditionFolders.check(outline, diagnostics)
        var pages = DraftPages(outline, draft.catalog.evidence, diagnostics)
        DuplicateID.checkStableIDs(of: pages, diagnostics)
        CompilerChecks.ofPageIDs.check(pages, diagnostics)
        let diagrams = DiagramSet(of: pages, draft: draft, diagnostics)
        var prose = ProseSet(draft: draft, links: LinkResolver(pages), diagnostics)
        let edition = edition(&pages, diagrams, &prose)
        let lock = outline.layoutLock.map { LayoutLockReader.read($0, diagnostics) }
        if let edition, diagnostics.isSound {
            CompilerChecks.ofEditions.check(
                CheckedEdition(
                    pages: pages, catalog: edition.catalog, places: draft.places,
                    slides: edition.slides, diagrams: edition.slides.flatMap(\.diagrams), namedPorts: prose.namedPorts,
                    namedSettings: prose.namedSettings), diagnostics)
            if let lock { OrphanedLayout.check(lock, of: edition, lockDiagnostics) }
            CompilerChecks.ofFindings.check(
                UnusedAllow.Findings(pages: pages.all, diagnostics: diagnostics.all), diagnostics)
        }
        return CompiledEdition(
            edition: edition, layoutLock: lock ?? LayoutLock(), allowed: allowed(pages, codes),
            diagnostics: diagnostics.all, lockDiagnostics: lockDiagnostics.all)
    }

    /// Reports what pages cannot allow.
    private func allowed(_ pages: DraftPages, _ codes: [DiagnosticCode]) -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for page in pages.all {
            for code in page.declaration?.allowed ?? [] where WarningCode.check(code, among: codes, diagnostics) {
                found[page.file.path, default: []].insert(code.value)
            }
        }
        return found
    }

    private func edition(
        _ pages: inout DraftPages, _ diagrams: DiagramSet, _ prose: inout ProseSet
    ) -> Edition? {
        func slide(_ position: Int, in section: SectionDraft? = nil) -> Slide {
            let text = pages.takeText(at: position)
            let page = pages.all[position]
            return Slide(
                page, aliases: pages.aliases(of: page, in: section), diagrams: diagrams.of(page),
                body: prose.body(of: page, text))
        }
        let sections = pages.sections.map { section in
            Section(
                id: section.id, title: section.title, aliases: section.aliases.map { Section.ID($0.value) },
                introduction: prose.introduction(of: section), slides: section.slides.map { slide($0, in: section) })
        }
        let others = pages.others.map { slide($0) }
        guard pages.hasFront else { return nil }
        var edition = Edition(
            version: entry.version.value, status: entry.status, catalog: draft.catalog, front: slide(0), pages: others,
            sections: sections)
        let shown = edition.slides.lazy.flatMap(\.diagrams).flatMap(\.nodes).map(\.component)
        edition.catalog = draft.catalog(showing: Set(shown))
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
