import Compiler
import Diagnostics
import Editions
import Glibc
import Importing
import Model

/// A corpus that takes up what has changed in a file since it was imported. What authors have edited stays: only new
/// connections are added, with what they need of the catalog, and what is missing is reported, not removed.
package struct ImportUpdate: Sendable {
    /// What was added, and what is not as it was, one sentence each.
    package private(set) var notes: [String] = []
    /// How many connections are new.
    package private(set) var addedCount = 0
    /// How many are no longer in the file.
    package private(set) var goneCount = 0
    /// The slide with what is new, as the corpus names it; `nil` if nothing is.
    package private(set) var slide: String?

    private let content: String
    /// With the path of the corpus's folder before each.
    private var written: [(path: String, bytes: [UInt8])] = []

    /// The path of the record of an import, in the corpus's folder. Its readers skip it.
    package static func recordPath(format: String, file: String) -> String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let plain = name.utf8.map { byte -> Character in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            return isPlain || byte == UInt8(ascii: ".") ? Character(UnicodeScalar(byte)) : "-"
        }
        return ".imports/\(format)-\(String(plain)).json"
    }

    /// Computes what changes. Writes nothing.
    ///
    /// - Parameters:
    ///   - draft: what the file says now, with the ids of the last import.
    ///   - known: what the last import had; `nil` if this file was not imported into this corpus.
    ///   - name: of the file.
    package init(
        _ draft: DraftCorpus, since known: DraftRecord?, to corpus: AuthoredCorpus, record: String, from name: String
    ) throws(AuthoredCorpus.Obstacle) {
        content = corpus.content
        let drawn = Self.drawn(corpus.edition)
        let before = Dictionary(
            (known?.links ?? []).map { ($0.ends, $0.text) }, uniquingKeysWith: { first, _ in first })
        let now = Dictionary(draft.record.links.map { ($0.ends, $0.text) }, uniquingKeysWith: { first, _ in first })
        let new = draft.record.links.filter { before[$0.ends] == nil && drawn[$0.ends] == nil }
        for link in known?.links ?? [] where now[link.ends] == nil {
            goneCount += 1
            let place = drawn[link.ends].map { "it is still on \($0)" } ?? "the corpus does not have it either"
            notes.append("gone from \(name): \(link.from) to \(link.to) over \(link.channel); \(place)")
        }
        for link in draft.record.links {
            if let old = before[link.ends], old != link.text {
                notes.append("changed in \(name), and left as it is in the corpus: now \(link.text)")
            }
        }
        if known == nil {
            notes.append("\(name) was not imported into this corpus before; what the corpus draws already is left out")
        }
        addedCount = new.count
        try add(new, of: draft, to: corpus, known, from: name)
        written.append(("\(content)/\(record)", draft.record.bytes))
    }

    /// What an edition draws, by its ends and channel, with the file that does.
    private static func drawn(_ edition: Edition) -> [[String]: String] {
        var found: [[String]: String] = [:]
        for slide in edition.slides {
            for link in slide.diagrams.flatMap(\.links) {
                let ends = [link.from.text, link.to.text, link.channel.text]
                if found[ends] == nil { found[ends] = slide.path }
            }
        }
        return found
    }

    private mutating func add(
        _ links: [DraftRecord.Link], of draft: DraftCorpus, to corpus: AuthoredCorpus, _ known: DraftRecord?,
        from name: String
    ) throws(AuthoredCorpus.Obstacle) {
        guard !links.isEmpty else { return }
        let version = corpus.edition.version
        let catalogPath = "\(version)/catalog.yml"
        guard let file = corpus.files.first(where: { $0.path == catalogPath }) else { return }
        var catalog = YAMLAddition(file.bytes, path: catalogPath)
        for entry in Self.needed(by: links, draft, corpus.edition.catalog) {
            guard catalog.add(entry.text, under: entry.path) else {
                throw .refusal(
                    CorpusAddition.Refusal(
                        description: "\(content)/\(catalogPath) is written in a way that cannot be added to; add under "
                            + "'\(entry.path.joined(separator: ": "))': \(entry.text)"))
            }
            if known.map({ Self.ids($0, entry.path).contains(entry.id) }) ?? false {
                notes.append("'\(entry.id)' is no longer in the catalog, and is added again for new connections")
            }
        }
        let section = corpus.folder(of: "connections") ?? corpus.numbered("connections", in: "")
        var files: [CorpusFile] = [CorpusFile(path: catalogPath, bytes: catalog.bytes)]
        if corpus.folder(of: "connections") == nil {
            files.append(
                CorpusFile(
                    path: "\(version)/\(section)/index.md", bytes: Array("---\ntitle: Connections\n---\n".utf8)))
        }
        let path = "\(version)/\(section)/\(Self.slideName(in: section, of: corpus)).md"
        let lines = links.map { draft.linkLines[$0.ends] ?? $0.text }
        files.append(
            CorpusFile(path: path, bytes: Array(DraftCorpus.slide("Added from \(name)", lines).utf8)))
        try Self.expectValid(files, corpus)
        slide = "\(content)/\(path)"
        written = files.map { (path: "\(content)/\($0.path)", bytes: $0.bytes) }
    }

    private static func slideName(in section: String, of corpus: AuthoredCorpus) -> String {
        let slugs = Set(corpus.names(in: section).map { OrderedName($0[...]).slug.replacing(".md", with: "") })
        let slug = (1...).lazy.map { $0 == 1 ? "added" : "added-\($0)" }.first { !slugs.contains($0) } ?? "added"
        return corpus.numbered(slug, in: section)
    }

    private static func ids(_ record: DraftRecord, _ path: [String]) -> Set<String> {
        switch path.first {
        case "zones": Set(record.zones.values)
        case "ports": Set(record.ports.values)
        case "channels": Set(record.channels.values)
        default: Set(record.components.values)
        }
    }

    /// What links need that the catalog does not have, in the order in which it can be added.
    private static func needed(
        by links: [DraftRecord.Link], _ draft: DraftCorpus, _ catalog: Catalog
    ) -> [DraftCorpus.CatalogEntry] {
        var wanted = Set(links.flatMap(\.ends))
        func has(_ entry: DraftCorpus.CatalogEntry) -> Bool {
            switch entry.path[0] {
            case "zones": catalog.zones[Zone.ID(entry.id)] != nil
            case "ports": catalog.ports[Port.ID(entry.id)] != nil
            case "channels": catalog.channels[Channel.ID(entry.id)] != nil
            default: catalog.components[Component.ID(entry.id)] != nil
            }
        }
        // From what is inside to what it is in: the machine of a service, its zone, the ports of a channel.
        for entry in draft.entries.reversed() where wanted.contains(entry.id) && !has(entry) {
            wanted.formUnion(entry.needs)
        }
        return draft.entries.filter { wanted.contains($0.id) && !has($0) }
    }

    /// Refuses files with which the corpus would have errors.
    private static func expectValid(_ files: [CorpusFile], _ corpus: AuthoredCorpus) throws(AuthoredCorpus.Obstacle) {
        let paths = Set(files.map(\.path))
        let all = corpus.files.filter { !paths.contains($0.path) } + files
        let found = SiteReading(all, contentPath: corpus.content).diagnostics.first { $0.severity == .error }
        guard let found else { return }
        throw .refusal(
            CorpusAddition.Refusal(
                description: "\(found.location.path) would not be valid: \(found.message)"
                    + (found.hint.map { "; \($0)" } ?? "")))
    }

    /// Writes the files: the catalog before what needs it, the record last. Each is replaced as a whole.
    package func perform() throws(FileError) {
        for (path, bytes) in written {
            if let slash = path.lastIndex(of: "/") { try FileTree.makeFolder(String(path[..<slash])) }
            let target =
                try FileTree.attributes(of: path, followingLinks: true) == nil ? path : try FileTree.resolved(path)
            let staged = "\(target).new"
            try FileTree.writeDurably(bytes, to: staged)
            do throws(FileError) {
                try Interruption.deferred { () throws(FileError) in try FileTree.move(staged, to: target) }
            } catch {
                unlink(staged)
                throw error
            }
        }
    }
}
