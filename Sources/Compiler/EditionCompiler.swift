import Diagnostics
import Model

/// From the files of one edition to an `Edition`. Editions do not depend on each other, so that several can be compiled
/// concurrently.
struct EditionCompiler {
    private let entry: EditionEntry
    private let outline: EditionOutline
    private let draft: CatalogDraft
    private let memory: (any CompilationMemory)?
    private let diagnostics: DiagnosticBag
    private let lockDiagnostics = DiagnosticBag()

    /// - Parameters:
    ///   - outline: `nil` if the edition has no folder.
    ///   - memory: what earlier compilations have made of pages.
    static func compile(
        _ entry: EditionEntry, _ outline: EditionOutline?, _ evidence: Evidence,
        _ memory: (any CompilationMemory)? = nil, codes: [DiagnosticCode]
    ) -> CompiledEdition {
        let diagnostics = DiagnosticBag()
        reportMissingFiles(of: entry, outline, diagnostics)
        guard let outline else {
            return CompiledEdition(
                edition: nil, layoutLock: LayoutLock(), diagnostics: diagnostics.all, lockDiagnostics: [])
        }
        return EditionCompiler(entry, outline, evidence, memory, diagnostics).compile(codes)
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
        _ entry: EditionEntry, _ outline: EditionOutline, _ evidence: Evidence, _ memory: (any CompilationMemory)?,
        _ diagnostics: DiagnosticBag
    ) {
        self.entry = entry
        self.outline = outline
        self.memory = memory
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
        var (pages, links) = readPages()
        DuplicateID.checkStableIDs(of: pages, diagnostics)
        CompilerChecks.ofPageIDs.check(pages, diagnostics)
        let diagrams = DiagramSet(of: pages, draft: draft, diagnostics)
        var prose = ProseSet(draft: draft, links: links, diagnostics)
        var texts: [Int: CompiledProse] = [:]
        let edition = edition(&pages, diagrams, &prose, &texts)
        let lock = outline.layoutLock.map(readLock)
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
        remember(pages, diagrams, texts)
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

    /// Reads the pages that are not known. A known page whose links no longer lead where they did is to be reported, for
    /// which all are read.
    private func readPages() -> (DraftPages, LinkResolver) {
        func read(_ memory: (any CompilationMemory)?) -> (
            pages: DraftPages, links: LinkResolver, diagnostics: DiagnosticBag
        ) {
            let diagnostics = DiagnosticBag()
            let pages = DraftPages(outline, draft.catalog.evidence, memory, diagnostics)
            return (pages, LinkResolver(pages), diagnostics)
        }
        var found = read(memory)
        let holds = found.pages.all.allSatisfy { page in
            page.compiled?.holds(of: page.path, found.links, page.file.startLocation) ?? true
        }
        if !holds { found = read(nil) }
        diagnostics.add(found.diagnostics.all)
        return (found.pages, found.links)
    }

    private func readLock(_ file: SourceFile) -> LayoutLock {
        let path = "\(entry.version.value)/layout.lock"
        if let known = memory?.known(path).flatMap({ RememberedLock.lock($0, file) }) {
            memory?.keepKnown(path)
            return known
        }
        let mark = diagnostics.mark
        let lock = LayoutLockReader.read(file, diagnostics)
        if let memory, diagnostics.isEmpty(since: mark) { memory.keep(RememberedLock.bytes(lock), of: path) }
        return lock
    }

    /// Keeps for the next compilation every page of which nothing is reported. What derives links depends on other pages.
    ///
    /// - Parameter texts: by the position of the page.
    private func remember(_ pages: DraftPages, _ diagrams: DiagramSet, _ texts: [Int: CompiledProse]) {
        guard let memory else { return }
        var reported: Set<String> = []
        for diagnostic in diagnostics.all {
            reported.insert(diagnostic.location.path)
            if let related = diagnostic.related { reported.insert(related.location.path) }
        }
        for (position, page) in pages.all.enumerated()
        where !reported.contains(page.file.path) && !page.derives && page.declaration?.allowed.isEmpty ?? true {
            if page.compiled != nil {
                memory.keepKnown(page.path)
            } else if let declaration = page.declaration, let prose = texts[position] {
                let compiled = CompiledPage(
                    declaration: declaration, anchors: page.anchors, diagrams: diagrams.of(page), prose: prose)
                memory.keep(compiled.bytes(draft.catalog.evidence), of: page.path)
            }
        }
    }

    /// - Parameter texts: gets those of the pages by their positions, if they are to be remembered.
    private func edition(
        _ pages: inout DraftPages, _ diagrams: DiagramSet, _ prose: inout ProseSet, _ texts: inout [Int: CompiledProse]
    ) -> Edition? {
        func slide(_ position: Int, in section: SectionDraft? = nil) -> Slide {
            let blocks = pages.takeText(at: position)
            let page = pages.all[position]
            let text = prose.prose(of: page, blocks)
            if memory != nil, page.compiled == nil { texts[position] = text }
            return Slide(
                page, aliases: pages.aliases(of: page, in: section), diagrams: diagrams.of(page), body: text.body)
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
        edition.date = entry.date
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
