import Diagnostics
import Markup
import Model

/// Resolves the texts of an edition's pages.
struct ProseSet {
    private let draft: CatalogDraft
    private let links: LinkResolver
    private(set) var faults: [Diagnostic] = []
    /// The ports and settings that a text names.
    private(set) var namedPorts: Set<Port.ID> = []
    private(set) var namedSettings: Set<Setting.ID> = []

    init(draft: CatalogDraft, links: LinkResolver) {
        self.draft = draft
        self.links = links
    }

    mutating func body(of page: PageDraft) -> [BodySection] {
        guard let document = page.document else { return [] }
        let isFlow = page.declaration?.kind == .flow
        let paths = page.declaration.map { Set($0.paths.keys) } ?? []
        var reader = ProseReader(
            draft: draft, links: links, path: page.path, paths: paths, anchors: page.anchors.headings)
        let sections = HeadedBlocks.divide(document).map { part in
            let role = part.role == .happyPath && !isFlow ? .text : part.role
            let anchor = part.heading == nil ? page.anchors.beginning ?? "" : reader.nextAnchor()
            let heading = part.heading.map { reader.inlines($0) }
            let blocks = role == .happyPath ? reader.steps(part.blocks) : reader.blocks(part.blocks)
            return BodySection(role: role, heading: heading, anchor: anchor, blocks: blocks)
        }
        take(reader)
        return sections
    }

    mutating func introduction(of section: SectionDraft) -> [Block] {
        guard let document = section.document, let index = section.index else { return [] }
        let anchors = PageAnchors(document, paths: [])
        var reader = ProseReader(draft: draft, links: links, path: index.path, paths: [], anchors: anchors.headings)
        let blocks = reader.blocks(document.blocks)
        take(reader)
        return blocks
    }

    private mutating func take(_ reader: ProseReader) {
        faults += reader.faults
        namedPorts.formUnion(reader.namedPorts)
        namedSettings.formUnion(reader.namedSettings)
    }
}
