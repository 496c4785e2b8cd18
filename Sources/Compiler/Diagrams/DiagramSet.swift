import Diagnostics
import Model

/// The diagrams of an edition's pages.
struct DiagramSet {
    private let draft: CatalogDraft
    private let pages: DraftPages
    private let diagnostics: DiagnosticBag
    /// By the page's file.
    private var diagrams: [String: [Diagram]] = [:]

    init(of pages: DraftPages, draft: CatalogDraft, _ diagnostics: DiagnosticBag) {
        self.pages = pages
        self.draft = draft
        self.diagnostics = diagnostics
        // What derives its links comes after what it derives them from, which never derives any.
        for page in pages.all where !Self.derives(page) { compile(page) }
        for page in pages.all where Self.derives(page) { compile(page) }
    }

    func of(_ page: PageDraft) -> [Diagram] { diagrams[page.path] ?? [] }

    private static func derives(_ page: PageDraft) -> Bool {
        page.declaration?.diagrams.contains { !$0.derive.isEmpty } ?? false
    }

    private mutating func compile(_ page: PageDraft) {
        guard let declaration = page.declaration else { return }
        let isOnly = declaration.diagrams.count == 1
        diagrams[page.path] = declaration.diagrams.map { diagram in
            var derived = DerivedLinks()
            for name in diagram.derive {
                for source in sources(name) { derived.add(of(source), origin: name.location) }
            }
            var builder = DiagramBuilder(diagram, draft: draft, diagnostics)
            return builder.build(slug: page.slug, title: isOnly ? nil : diagram.title, derived: derived)
        }
    }

    /// The slides that a name under `derive` stands for: those of a section, or one.
    private func sources(_ name: Located<String>) -> [PageDraft] {
        if let section = pages.section(Section.ID(name.value)) {
            return section.slides.filter { $0.declaration?.kind?.rules.isDerivedFrom ?? false }
        }
        guard let page = pages.page(Slide.ID(name.value)) else {
            let names = pages.sections.map(\.id.text) + pages.all.map(\.id.text)
            diagnostics.report(
                UnknownSlide.self, "no section or slide has the id '\(name.value)'", at: name.location,
                hint: NearestName.hint(for: name.value, among: names))
            return []
        }
        if let kind = page.declaration?.kind, !kind.rules.isDerivedFrom {
            let message = "links are derived from flows only, and '\(name.value)' is of kind '\(kind.rawValue)'"
            InvalidValue.report(message, at: name.location, diagnostics)
            return []
        }
        return [page]
    }
}
