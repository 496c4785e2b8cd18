import Diagnostics

/// The files of one edition, by the part they play.
struct EditionOutline: Sendable {
    /// The first of them by name, where diagnostics of the folder are shown.
    let firstFile: SourceFile
    private(set) var catalog: SourceFile?
    private(set) var layoutLock: SourceFile?
    private(set) var front: CorpusEntry?
    private(set) var pages: [PageSource] = []
    private(set) var sections: [SectionOutline] = []
    private(set) var unexpected: [SourceFile] = []

    /// The files of its pages, the front page's first.
    var entries: [CorpusEntry] {
        (front.map { [$0] } ?? []) + sections.flatMap { $0.slides.map(\.entry) } + pages.map(\.entry)
    }

    init(firstFile: SourceFile) { self.firstFile = firstFile }

    /// - Parameter parts: of the file's path below the edition's folder.
    mutating func add(_ entry: CorpusEntry, _ parts: ArraySlice<String>) {
        let parts = Array(parts)
        switch parts.count {
        case 1 where parts[0] == "catalog.yml": catalog = entry.file
        case 1 where parts[0] == "layout.lock": layoutLock = entry.file
        case 1 where parts[0] == "index.md": front = entry
        case 1 where parts[0].hasSuffix(".md"): pages.append(PageSource(entry, name: parts[0].dropLast(3)))
        case 2 where parts[1].hasSuffix(".md"): addSlide(entry, folder: parts[0], name: parts[1])
        default: unexpected.append(entry.file)
        }
    }

    private mutating func addSlide(_ entry: CorpusEntry, folder: String, name: String) {
        if sections.last?.folder != folder {
            sections.append(SectionOutline(folder: folder, firstFile: entry.file))
        }
        let last = sections.count - 1
        if name == "index.md" {
            sections[last].index = entry
        } else {
            sections[last].slides.append(PageSource(entry, name: name.dropLast(3)))
        }
    }

    mutating func sort() {
        pages.sort { $0.name < $1.name }
        sections.sort { $0.name < $1.name }
        for index in sections.indices { sections[index].slides.sort { $0.name < $1.name } }
    }
}
