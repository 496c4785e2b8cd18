import Diagnostics
import Model

/// The diagrams of an edition's pages.
struct DiagramSet {
    private let draft: CatalogDraft
    /// By the page's file.
    private var diagrams: [String: [Diagram]] = [:]

    init(draft: CatalogDraft) { self.draft = draft }

    func of(_ page: PageDraft) -> [Diagram] { diagrams[page.path] ?? [] }

    mutating func compile(_ pages: EditionPages, _ faults: inout [Diagnostic]) {
        // What derives its links comes after what it derives them from, which never derives any.
        let derives = { (page: PageDraft) in page.declaration?.diagrams.contains { !$0.derive.isEmpty } ?? false }
        for page in pages.all where !derives(page) { compile(page, pages, &faults) }
        for page in pages.all where derives(page) { compile(page, pages, &faults) }
    }

    private mutating func compile(_ page: PageDraft, _ pages: EditionPages, _ faults: inout [Diagnostic]) {
        guard let declaration = page.declaration else { return }
        let isOnly = declaration.diagrams.count == 1
        diagrams[page.path] = declaration.diagrams.map { diagram in
            var derived = DerivedLinks()
            for name in diagram.derive {
                for source in sources(name, pages, &faults) { derived.add(of(source), origin: name.location) }
            }
            var builder = DiagramBuilder(diagram, draft: draft)
            let built = builder.build(slug: page.slug, title: isOnly ? nil : diagram.title, derived: derived)
            faults += builder.faults
            return built
        }
    }

    /// The flows that a name under `derive` stands for: those of a section, or one.
    private func sources(
        _ name: Located<String>, _ pages: EditionPages, _ faults: inout [Diagnostic]
    ) -> [PageDraft] {
        if let section = pages.sections.first(where: { $0.id.text == name.value }) {
            return section.slides.filter { $0.declaration?.kind == .flow }
        }
        guard let page = pages.all.first(where: { $0.id.text == name.value }) else {
            let names = pages.sections.map(\.id.text) + pages.all.map(\.id.text)
            faults.append(
                Diagnostic(
                    .unknownSlide, "no section or slide has the id ‘\(name.value)’", at: name.location,
                    hint: NearestName.hint(for: name.value, among: names)))
            return []
        }
        if let kind = page.declaration?.kind, kind != .flow {
            let message = "links are derived from flows only, and ‘\(name.value)’ is of kind ‘\(kind.rawValue)’"
            faults.append(Diagnostic(.invalidValue, message, at: name.location))
            return []
        }
        return [page]
    }
}
