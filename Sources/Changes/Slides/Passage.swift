import Editions
import Model

/// A piece of a slide's text that is compared as one: a step, a note, a paragraph, a row of a table.
struct Passage: Hashable {
    enum Kind: Hashable { case step, note, text }

    var kind: Kind
    /// `Step 3`, `Note 2`; `nil` for what has no number.
    var label: String?
    var paths: [Path]
    /// What a reader reads, with letters as the other edition has them, and where links lead that leave the site. How it is
    /// set, bold or as code, is no matter.
    var words: String

    /// With a letter for each path that it travels, as a reader sees it.
    var text: String { paths.map { "(\($0))" }.joined() + (paths.isEmpty ? "" : " ") + words }

    /// Its first words.
    var opening: String {
        let words = text.split(separator: " ")
        return words.count < 10 ? text : words.prefix(7).joined(separator: " ") + " …"
    }

    /// All passages of a slide's body, in reading order.
    ///
    /// - Parameters:
    ///   - edition: the one that the text is of.
    ///   - gone: the paths that a deployment does not have.
    ///   - letters: what paths are called in the other edition; others have the same letter there.
    static func all(
        of body: [BodySection], in edition: EditionIndex, without gone: Set<Path> = [], letters: [Path: Path] = [:]
    ) -> [Passage] {
        var reader = PassageReader(edition: edition, gone: gone, letters: letters)
        for section in body { reader.read(section) }
        return reader.passages
    }
}

private struct PassageReader {
    let edition: EditionIndex
    let gone: Set<Path>
    let letters: [Path: Path]
    private(set) var passages: [Passage] = []
    private var kind = Passage.Kind.text

    init(edition: EditionIndex, gone: Set<Path>, letters: [Path: Path]) {
        self.edition = edition
        self.gone = gone
        self.letters = letters
    }

    mutating func read(_ section: BodySection) {
        if let heading = section.heading { add(heading, kind: .text) }
        for block in section.blocks {
            // What is between the steps or the notes is text.
            var isList = false
            if case .list = block { isList = true }
            kind = !isList ? .text : section.role == .happyPath ? .step : section.role == .notes ? .note : .text
            read([block], label: nil)
        }
    }

    private mutating func read(_ blocks: [Block], label: String?) {
        for block in blocks {
            switch block {
            case .heading(_, _, let inlines), .paragraph(let inlines): add(inlines, label: label)
            case .list(let list): read(list, within: label)
            case .code(_, let text): add(text, label: label)
            case .quote(let blocks): read(blocks, label: label)
            case .table(let header, let rows):
                for row in [header] + rows { add(row.map(words).joined(separator: " | "), label: label) }
            case .rule: continue
            }
        }
    }

    private mutating func read(_ list: Block.List, within label: String?) {
        for (index, item) in list.items.enumerated() {
            let place = list.start.map { "\($0 + index)" }
            let naming = kind == .step ? edition.words.changes.step : edition.words.changes.note
            let number = kind == .text || label != nil ? nil : place.map(naming)
            let paths = item.paths.filter { !gone.contains($0) }.map { letters[$0] ?? $0 }
            if case .paragraph(let inlines)? = item.blocks.first {
                add(words(inlines), label: number ?? label, paths: paths)
                read(Array(item.blocks.dropFirst()), label: number ?? label)
            } else {
                read(item.blocks, label: number ?? label)
            }
        }
    }

    private mutating func add(_ inlines: [Inline], label: String? = nil, kind: Passage.Kind? = nil) {
        passages.append(Passage(kind: kind ?? self.kind, label: label, paths: [], words: words(inlines)))
    }

    private mutating func add(_ text: String, label: String?, paths: [Path] = []) {
        passages.append(Passage(kind: kind, label: label, paths: paths, words: text))
    }

    private func words(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .path(let path): "(\(gone.contains(path) ? path : letters[path] ?? path))"
            // Where a link leads outside the site is said too; inside, pages are known by what they are.
            case .link(.address(let address), let inner) where words(inner) != address:
                "\(words(inner)) <\(address)>"
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner): words(inner)
            case .text, .code, .port, .setting, .softBreak, .lineBreak: edition.plainText([inline])
            }
        }.joined()
    }
}
