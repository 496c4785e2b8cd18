import Diagnostics
import Model

/// The diagrams of an edition's pages.
struct DiagramSet {
    private let draft: CatalogDraft
    private let diagnostics: DiagnosticBag
    /// By the page's file.
    private var diagrams: [String: [Diagram]] = [:]

    init(of pages: DraftPages, draft: CatalogDraft, _ diagnostics: DiagnosticBag) {
        self.draft = draft
        self.diagnostics = diagnostics
        // What derives its links comes after what it derives them from, which never derives any.
        for page in pages.all where !page.derives { compile(page, among: pages) }
        for page in pages.all where page.derives { compile(page, among: pages) }
    }

    func of(_ page: PageDraft) -> [Diagram] { diagrams[page.path] ?? [] }

    private mutating func compile(_ page: PageDraft, among pages: DraftPages) {
        if let compiled = page.compiled {
            diagrams[page.path] = compiled.diagrams
            return
        }
        guard let declaration = page.declaration else { return }
        let isOnly = declaration.diagrams.count == 1
        diagrams[page.path] = declaration.diagrams.map { diagram in
            var derived = DerivedLinks()
            for name in diagram.derive {
                for source in sources(name, among: pages) { derived.add(of(source), origin: name.location) }
            }
            var builder = DiagramBuilder(diagram, draft: draft, diagnostics)
            return builder.build(slug: page.slug, title: isOnly ? nil : diagram.title, derived: derived)
        }
    }

    /// Names what has the name as an alias, if that is one thing alone.
    private func fix(_ name: Located<String>, among pages: DraftPages) -> Fix? {
        func had(_ aliases: [Located<String>]) -> Bool { aliases.contains { $0.value == name.value } }
        let sections = pages.sections.filter { had($0.aliases) }.map(\.id.text)
        let slides = pages.all.filter { had($0.declaration?.aliases ?? []) }.map(\.id.text)
        let found = sections + slides
        return found.count == 1 ? found.first.map { .replacing(name.location, with: $0) } : nil
    }

    /// The slides that a name under `derive` stands for: those of a section, or one.
    private func sources(_ name: Located<String>, among pages: DraftPages) -> [PageDraft] {
        if let section = pages.section(Section.ID(name.value)) {
            return pages.all[section.slides].filter { $0.declaration?.kind?.rules.isDerivedFrom ?? false }
        }
        guard let page = pages.page(Slide.ID(name.value)) else {
            let names = pages.sections.map(\.id.text) + pages.all.map(\.id.text)
            diagnostics.report(
                UnknownSlide.self, "no section or slide has the id '\(name.value)'", at: name.location,
                hint: NearestName.hint(for: name.value, among: names), fix: fix(name, among: pages))
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
