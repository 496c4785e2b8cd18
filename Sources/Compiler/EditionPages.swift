import Diagnostics
import Markup
import Model

/// The pages of an edition as they were read, before their names are resolved.
struct EditionPages {
    var front: PageDraft?
    var sections: [SectionDraft]
    /// Pages of no section.
    var others: [PageDraft]

    var all: [PageDraft] { (front.map { [$0] } ?? []) + sections.flatMap(\.slides) + others }

    static func read(_ outline: EditionOutline, _ faults: inout [Diagnostic]) -> EditionPages {
        let front = outline.front.map { PageDraft.read($0, id: "", slug: "overview", defaultKind: .page, &faults) }
        let sections = outline.sections.map { SectionDraft.read($0, &faults) }
        let others = outline.pages.map { page in
            PageDraft.read(page.entry, id: Slide.ID(page.name.slug), slug: page.name.slug, &faults)
        }
        return EditionPages(front: front, sections: sections, others: others)
    }
}

/// A slide's file as it was read.
struct PageDraft {
    var id: Slide.ID
    /// The last part of the id, and the id of its diagram where it has one.
    var slug: String
    /// Below the content folder.
    var path: String
    var file: SourceFile
    /// `nil` if the front matter could not be read.
    var declaration: SlideDeclaration?
    /// `nil` if the body could not be read.
    var document: Document?
    var anchors: PageAnchors

    static func read(
        _ entry: CorpusEntry, id: Slide.ID, slug: String, defaultKind: Slide.Kind? = nil, _ faults: inout [Diagnostic]
    ) -> PageDraft {
        let parts = PageParts.read(entry.file, &faults)
        let declaration = parts.frontMatter.flatMap { SlideReader.read($0, defaultKind: defaultKind, &faults) }
        let page = PageDraft(
            id: id, slug: slug, path: entry.path, file: entry.file, declaration: declaration, document: parts.document,
            anchors: PageAnchors(parts.document, paths: declaration.map { Set($0.paths.keys) } ?? []))
        faults += UndeclaredPathRule.faults(in: page) + UnusedPathRule.faults(in: page)
        return page
    }
}

/// A section's folder as it was read.
struct SectionDraft {
    var id: Section.ID
    var title: String
    var aliases: [Located<String>] = []
    /// Of its `index.md`, below the content folder; `nil` if there is none.
    var index: CorpusEntry?
    var document: Document?
    var slides: [PageDraft]

    static func read(_ outline: SectionOutline, _ faults: inout [Diagnostic]) -> SectionDraft {
        let slug = outline.name.slug
        var section = SectionDraft(id: Section.ID(slug), title: slug, index: outline.index, slides: [])
        if let index = outline.index {
            let parts = PageParts.read(index.file, &faults)
            let reader = parts.frontMatter.flatMap {
                MappingReader($0, keys: ["title", "aliases"], of: "a section", &faults)
            }
            section.aliases = reader?.texts("aliases", &faults) ?? []
            section.title = reader?.requiredText("title", &faults)?.value ?? slug
            section.document = parts.document
        } else {
            let message = "the section’s folder ‘\(outline.folder)’ has no ‘index.md’"
            faults.append(
                Diagnostic(
                    .missingFile, message, at: outline.place,
                    hint: "write one whose front matter holds the section’s title"))
        }
        section.slides = outline.slides.map { page in
            PageDraft.read(page.entry, id: Slide.ID("\(slug)/\(page.name.slug)"), slug: page.name.slug, &faults)
        }
        return section
    }
}

/// A Markdown file taken apart.
struct PageParts {
    var frontMatter: YAMLNode?
    var document: Document?

    static func read(_ file: SourceFile, _ faults: inout [Diagnostic]) -> PageParts {
        if let fault = file.textFault {
            faults.append(fault)
            return PageParts()
        }
        switch FrontMatter.split(file) {
        case .failure(let fault):
            faults.append(fault.diagnostic)
            return PageParts()
        case .success(let parts):
            let yaml = YAMLParser.parse(file, parts.yaml)
            let markdown = MarkdownParser.parse(file, fromLine: parts.bodyLine)
            faults += yaml.faults + markdown.faults
            if let document = markdown.document { faults += DocumentRules.faults(in: document) }
            return PageParts(frontMatter: yaml.root, document: markdown.document)
        }
    }
}
