import Diagnostics
import Model

/// The pages of an edition as they were read, before their names are resolved.
struct DraftPages: Sendable {
    /// The front page if there is one, those of sections, the others.
    private(set) var all: [PageDraft]
    let sections: [SectionDraft]
    /// Whether the first of all is the front page.
    let hasFront: Bool
    /// The positions of pages of no section.
    let others: Range<Int>

    private let positions: [Slide.ID: Int]
    private let sectionPositions: [Section.ID: Int]
    /// What pages claim to have been.
    private let claimed: Set<String>

    /// - Parameter memory: where pages may be known as they are.
    init(
        _ outline: EditionOutline, _ evidence: Evidence, _ memory: (any CompilationMemory)?,
        _ diagnostics: DiagnosticBag
    ) {
        var pages: [PageDraft] = []
        if let front = outline.front {
            pages.append(
                PageReader.read(front, id: "", slug: "overview", defaultKind: .page, evidence, memory, diagnostics))
        }
        sections = outline.sections.map { SectionDraft.read($0, into: &pages, evidence, memory, diagnostics) }
        let count = pages.count
        for page in outline.pages {
            let name = page.name.slug
            pages.append(PageReader.read(page.entry, id: Slide.ID(name), slug: name, evidence, memory, diagnostics))
        }
        all = pages
        hasFront = outline.front != nil
        others = count..<pages.count
        positions = Dictionary(pages.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        sectionPositions = Dictionary(sections.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        claimed = Set(pages.lazy.flatMap { $0.declaration?.aliases ?? [] }.map(\.value))
    }

    /// Hands on the text of a page; the page no longer has it.
    mutating func takeText(at position: Int) -> [HeadedBlocks] { all[position].takeText() }

    func page(_ id: Slide.ID) -> PageDraft? { positions[id].map { all[$0] } }

    func section(_ id: Section.ID) -> SectionDraft? { sectionPositions[id].map { sections[$0] } }

    /// A page's own aliases, and the addresses that it had below the aliases of its section, unless another page has them.
    func aliases(of page: PageDraft, in section: SectionDraft? = nil) -> [Slide.ID] {
        let own = (page.declaration?.aliases ?? []).map(\.value)
        let inherited = (section?.aliases ?? []).map { "\($0.value)/\(page.slug)" }.filter { !claimed.contains($0) }
        return (own + inherited).map { Slide.ID($0) }
    }
}
