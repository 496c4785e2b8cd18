import TextFormats

/// The search index of an edition: scripts, since a page that was opened as a file may load nothing else. Each is a call
/// of `portolanSearch` with what it has:
///
/// - `index.js`, the only one that is loaded whatever is searched for: the kinds of entries with the number of the first
///   of each, the first word of each part of the words, and the first entry of each part of the entries. In a small
///   edition it also has these parts.
/// - `words-N.js`: words in order, each with the entries whose title has it and those whose text has it, as differences
///   in base 36.
/// - `entries-N.js`: what is shown of entries that were found.
///
/// A word that is in the text of more than `commonest` entries distinguishes none of them, and is found in titles only.
package struct SearchIndex {
    private let shared: EditionContext

    package init(_ shared: EditionContext) { self.shared = shared }

    /// The folder of the scripts in the edition's folder.
    private static let folder = "search"
    /// The size up to which everything is in one script, in bytes, and the sizes of parts. A search needs one part of the
    /// words for each word, or a few, and one of the entries for each result.
    private static let undivided = 400_000
    private static let wordsPart = 120_000
    private static let entriesPart = 30_000
    private static let commonest = 20_000

    fileprivate struct Part {
        var name: String
        var content: [UInt8]
    }

    /// Each script with its path in the edition's folder.
    package func scripts() -> [(path: String, bytes: [UInt8])] {
        var postings = SearchPostings()
        var entries: [Part] = []
        var firstEntries: [Int] = []
        var kinds: [(kind: SearchEntry.Kind, first: Int)] = []
        var current = JSONLines()
        SearchEntries(shared).forEach { entry in
            if kinds.last?.kind != entry.kind { kinds.append((entry.kind, postings.entryCount)) }
            if current.count == 0 { firstEntries.append(postings.entryCount) }
            postings.add(entry)
            current.add([entry.title, entry.place, entry.text, entry.address])
            if current.size > Self.entriesPart { entries.append(current.ended("entries", entries.count)) }
        }
        if current.count > 0 { entries.append(current.ended("entries", entries.count)) }
        let words = words(postings)
        let parts = entries + words.parts
        var index = head(kinds, count: postings.entryCount, firstWords: words.first, firstEntries: firstEntries)
        let isDivided = parts.reduce(0) { $0 + $1.content.count } > Self.undivided
        if !isDivided { for part in parts { index += part.content } }
        let scripts = [Part(name: "index.js", content: index)] + (isDivided ? parts : [])
        return scripts.map { ("\(Self.folder)/\($0.name)", $0.content) }
    }

    private func words(_ postings: SearchPostings) -> (parts: [Part], first: [String]) {
        var parts: [Part] = []
        var first: [String] = []
        var current = JSONLines()
        for word in postings.sorted {
            let texts = word.texts.count > Self.commonest ? [] : word.texts
            if texts.isEmpty, word.titles.isEmpty { continue }
            if current.count == 0 { first.append(word.text) }
            current.add([word.text, SearchPostings.text(of: word.titles), SearchPostings.text(of: texts)])
            if current.size > Self.wordsPart { parts.append(current.ended("words", parts.count)) }
        }
        if current.count > 0 { parts.append(current.ended("words", parts.count)) }
        return (parts, first)
    }

    private func head(
        _ kinds: [(kind: SearchEntry.Kind, first: Int)], count: Int, firstWords: [String], firstEntries: [Int]
    ) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("count", count)
            json.member("kinds", array: kinds) { json, kind in
                json.object { json in
                    json.member("kind", kind.kind.name)
                    json.member("title", kind.kind.title(shared.words.reference))
                    json.member("first", kind.first)
                }
            }
            json.member("words", array: firstWords)
            json.member("entries", array: firstEntries) { json, first in json.write(first) }
        }
        return JSONLines.call("index", 0, json.finished())
    }
}

/// Rows of texts as an argument of a call.
private struct JSONLines {
    private(set) var count = 0
    private var bytes: [UInt8] = [UInt8(ascii: "[")]

    var size: Int { bytes.count }

    mutating func add(_ texts: [String]) {
        var json = JSONWriter()
        json.array(texts) { json, text in json.write(text) }
        if count > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += json.finished()
        count += 1
    }

    /// The script with the rows, which begin anew.
    mutating func ended(_ name: String, _ number: Int) -> SearchIndex.Part {
        defer { self = JSONLines() }
        return SearchIndex.Part(
            name: "\(name)-\(number).js", content: Self.call(name, number, bytes + [UInt8(ascii: "]")]))
    }

    static func call(_ name: String, _ number: Int, _ value: [UInt8]) -> [UInt8] {
        Array("portolanSearch(\"\(name)\",\(number),".utf8) + value + Array(");\n".utf8)
    }
}
