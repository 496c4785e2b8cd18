import Diagnostics
import Markup
import Model

/// A section's folder as it was read.
struct SectionDraft: Sendable {
    let id: Section.ID
    var title: String
    var aliases: [Located<String>] = []
    /// Of its `index.md`, below the content folder; `nil` if there is none.
    let index: CorpusEntry?
    var document: Document?
    var slides: [PageDraft] = []

    static func read(_ outline: SectionOutline, _ diagnostics: DiagnosticBag) -> SectionDraft {
        let slug = outline.name.slug
        var section = SectionDraft(id: Section.ID(slug), title: slug, index: outline.index)
        if let index = outline.index {
            section.read(index.file, diagnostics)
        } else {
            let message = "the section's folder '\(outline.folder)' has no 'index.md'"
            diagnostics.report(
                MissingFile.self, message, at: outline.place,
                hint: "write one whose front matter has the section's title")
        }
        section.slides = outline.slides.map { page in
            PageReader.read(page.entry, id: Slide.ID("\(slug)/\(page.name.slug)"), slug: page.name.slug, diagnostics)
        }
        return section
    }

    private mutating func read(_ file: SourceFile, _ diagnostics: DiagnosticBag) {
        let parts = PageParts.read(file, diagnostics)
        document = parts.document
        guard let root = parts.frontMatter, let reader = MappingReader<SectionKey>(root, diagnostics) else { return }
        aliases = reader.texts(.aliases)
        title = reader.text(.title)?.value ?? title
    }
}
