import Diagnostics
import Markup
import Model

/// Resolves the texts of an edition's pages.
struct ProseSet {
    private let draft: CatalogDraft
    private let links: LinkResolver
    private let diagnostics: DiagnosticBag
    /// The ports and settings that a text names.
    private(set) var namedPorts: Set<Port.ID> = []
    private(set) var namedSettings: Set<Setting.ID> = []

    init(draft: CatalogDraft, links: LinkResolver, _ diagnostics: DiagnosticBag) {
        self.draft = draft
        self.links = links
        self.diagnostics = diagnostics
    }

    /// - Parameter text: the page's.
    mutating func prose(of page: PageDraft, _ text: [HeadedBlocks]) -> CompiledProse {
        let prose = page.compiled?.prose ?? resolved(page, text)
        namedPorts.formUnion(prose.namedPorts)
        namedSettings.formUnion(prose.namedSettings)
        return prose
    }

    private func resolved(_ page: PageDraft, _ text: [HeadedBlocks]) -> CompiledProse {
        let hasPaths = page.declaration?.kind?.rules.hasPaths ?? false
        var reader = ProseReader(
            draft: draft, links: links, path: page.path, paths: Set(page.paths.keys), anchors: page.anchors.headings,
            diagnostics)
        let body = text.map { part in
            let role = part.role == .happyPath && !hasPaths ? .text : part.role
            let anchor = part.heading == nil ? page.anchors.beginning ?? "" : reader.nextAnchor()
            let heading = part.heading.map { reader.inlines($0) }
            let blocks = role == .happyPath ? reader.steps(part.blocks) : reader.blocks(part.blocks)
            return BodySection(role: role, heading: heading, anchor: anchor, blocks: blocks)
        }
        return CompiledProse(
            body: body, namedPorts: reader.namedPorts, namedSettings: reader.namedSettings, followed: reader.followed)
    }

    mutating func introduction(of section: SectionDraft) -> [Block] {
        guard let document = section.document, let index = section.index else { return [] }
        let anchors = PageAnchors(document, HeadedBlocks.divide(document), paths: [])
        var reader = ProseReader(
            draft: draft, links: links, path: index.path, paths: [], anchors: anchors.headings, diagnostics)
        let blocks = reader.blocks(document.blocks)
        namedPorts.formUnion(reader.namedPorts)
        namedSettings.formUnion(reader.namedSettings)
        return blocks
    }
}
