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
    /// The positions of its slides among the pages of the edition.
    let slides: Range<Int>

    /// - Parameter pages: to which the section's are added.
    static func read(
        _ outline: SectionOutline, into pages: inout [PageDraft], _ evidence: Evidence,
        _ memory: (any CompilationMemory)?,
        _ diagnostics: DiagnosticBag
    ) -> SectionDraft {
        let slug = outline.name.slug
        var section = SectionDraft(
            id: Section.ID(slug), title: slug, index: outline.index,
            slides: pages.count..<(pages.count + outline.slides.count))
        if let index = outline.index {
            section.read(index.file, diagnostics)
        } else {
            let message = "the section's folder '\(outline.folder)' has no 'index.md'"
            diagnostics.report(
                MissingFile.self, message, at: outline.place,
                hint: "write one whose front matter has the section's title")
        }
        for page in outline.slides {
            let name = page.name.slug
            pages.append(
                PageReader.read(
                    page.entry, id: Slide.ID("\(slug)/\(name)"), slug: name, evidence, memory, diagnostics))
        }
        return section
    }

    private mutating func read(_ file: SourceFile, _ diagnostics: DiagnosticBag) {
        let parts = PageParts.read(file, diagnostics)
        document = parts.document
        guard let root = parts.frontMatter, let reader = MappingReader<SectionKey>(root, diagnostics) else { return }
        aliases = reader.texts(.aliases, atMost: CorpusLimits.aliases)
        title = reader.text(.title)?.value ?? title
    }
}
