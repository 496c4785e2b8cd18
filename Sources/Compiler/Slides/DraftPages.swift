import Diagnostics
import Model

/// The pages of an edition as they were read, before their names are resolved.
struct DraftPages: Sendable {
    let front: PageDraft?
    let sections: [SectionDraft]
    /// Pages of no section.
    let others: [PageDraft]

    /// The front page, those of sections, the others.
    let all: [PageDraft]
    private let positions: [Slide.ID: Int]
    private let sectionPositions: [Section.ID: Int]
    /// What pages claim to have been.
    private let claimed: Set<String>

    static func read(_ outline: EditionOutline, _ diagnostics: DiagnosticBag) -> DraftPages {
        let front = outline.front.map {
            PageReader.read($0, id: "", slug: "overview", defaultKind: .page, diagnostics)
        }
        let sections = outline.sections.map { SectionDraft.read($0, diagnostics) }
        let others = outline.pages.map { page in
            PageReader.read(page.entry, id: Slide.ID(page.name.slug), slug: page.name.slug, diagnostics)
        }
        return DraftPages(front: front, sections: sections, others: others)
    }

    private init(front: PageDraft?, sections: [SectionDraft], others: [PageDraft]) {
        self.front = front
        self.sections = sections
        self.others = others
        all = (front.map { [$0] } ?? []) + sections.flatMap(\.slides) + others
        positions = Dictionary(all.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        sectionPositions = Dictionary(sections.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        claimed = Set(all.lazy.flatMap { $0.declaration?.aliases ?? [] }.map(\.value))
    }

    func page(_ id: Slide.ID) -> PageDraft? { positions[id].map { all[$0] } }

    func section(_ id: Section.ID) -> SectionDraft? { sectionPositions[id].map { sections[$0] } }

    /// A page's own aliases, and the addresses that it had below the aliases of its section, unless another page has them.
    func aliases(of page: PageDraft, in section: SectionDraft? = nil) -> [Slide.ID] {
        let own = (page.declaration?.aliases ?? []).map(\.value)
        let inherited = (section?.aliases ?? []).map { "\($0.value)/\(page.slug)" }.filter { !claimed.contains($0) }
        return (own + inherited).map { Slide.ID($0) }
    }
}
