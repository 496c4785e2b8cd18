import Diagnostics

/// A file with its path below the content folder.
struct CorpusEntry {
    var path: String
    var file: SourceFile
}

/// The files of a corpus by the part they play, told by their paths alone.
struct CorpusOutline {
    /// `portolan.yml`.
    private(set) var siteFile: SourceFile?
    /// By the name of the folder.
    private(set) var editions: [String: EditionOutline] = [:]
    /// Deployments that stand in the corpus as examples: `deployments/*.yml`.
    private(set) var deployments: [SourceFile] = []
    /// Files at the root that have no part.
    private(set) var unexpected: [SourceFile] = []

    static let deploymentFolder = "deployments"

    init(_ files: [CorpusEntry]) {
        for entry in files {
            let parts = entry.path.split(separator: "/").map(String.init)
            if parts == ["portolan.yml"] {
                siteFile = entry.file
            } else if parts[0] == Self.deploymentFolder, parts.count == 2, parts[1].hasSuffix(".yml") {
                deployments.append(entry.file)
            } else if parts.count > 1, parts[0] != Self.deploymentFolder {
                editions[parts[0], default: EditionOutline(firstFile: entry.file)].add(entry, parts: parts.dropFirst())
            } else if parts != ["README.md"], parts != [Self.deploymentFolder, "README.md"] {
                unexpected.append(entry.file)
            }
        }
        for version in editions.keys { editions[version]?.sort() }
    }
}

/// The files of one edition.
struct EditionOutline {
    /// The first of them by name, where faults of the folder are told.
    let firstFile: SourceFile
    private(set) var catalog: SourceFile?
    private(set) var layoutLock: SourceFile?
    private(set) var front: CorpusEntry?
    private(set) var pages: [PageFile] = []
    private(set) var sections: [SectionOutline] = []
    private(set) var unexpected: [SourceFile] = []

    init(firstFile: SourceFile) { self.firstFile = firstFile }

    fileprivate mutating func add(_ entry: CorpusEntry, parts: ArraySlice<String>) {
        let parts = Array(parts)
        switch parts.count {
        case 1 where parts[0] == "catalog.yml": catalog = entry.file
        case 1 where parts[0] == "layout.lock": layoutLock = entry.file
        case 1 where parts[0] == "index.md": front = entry
        case 1 where parts[0].hasSuffix(".md"): pages.append(PageFile(entry, name: parts[0].dropLast(3)))
        case 2 where parts[1].hasSuffix(".md"): addSlide(entry, folder: parts[0], name: parts[1])
        default: unexpected.append(entry.file)
        }
    }

    private mutating func addSlide(_ entry: CorpusEntry, folder: String, name: String) {
        if sections.last?.folder != folder {
            sections.append(SectionOutline(folder: folder, name: OrderedName(folder[...]), firstFile: entry.file))
        }
        let last = sections.count - 1
        if name == "index.md" {
            sections[last].index = entry
        } else {
            sections[last].slides.append(PageFile(entry, name: name.dropLast(3)))
        }
    }

    fileprivate mutating func sort() {
        pages.sort { $0.name < $1.name }
        sections.sort { $0.name < $1.name }
        for index in sections.indices { sections[index].slides.sort { $0.name < $1.name } }
    }
}

struct SectionOutline {
    /// As it is named on disk: `10-platform`.
    let folder: String
    let name: OrderedName
    fileprivate let firstFile: SourceFile
    var index: CorpusEntry?
    var slides: [PageFile] = []

    /// Where faults of the folder are told.
    var place: SourceLocation { (index?.file ?? firstFile).startLocation }
}

/// A slide's file.
struct PageFile {
    let entry: CorpusEntry
    let name: OrderedName

    init(_ entry: CorpusEntry, name: Substring) {
        self.entry = entry
        self.name = OrderedName(name)
    }
}

/// A name such as `40-query-channel`: the number orders, the rest is the slug. Names without a number come last.
struct OrderedName: Comparable {
    let number: Int
    let slug: String

    init(_ name: Substring) {
        let digits = name.prefix { ("0"..."9").contains($0) }
        if !digits.isEmpty, name.dropFirst(digits.count).hasPrefix("-"), let number = Int(digits) {
            self.number = number
            slug = String(name.dropFirst(digits.count + 1))
        } else {
            number = .max
            slug = String(name)
        }
    }

    static func < (a: Self, b: Self) -> Bool { (a.number, a.slug) < (b.number, b.slug) }
}
