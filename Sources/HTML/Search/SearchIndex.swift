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
/// A word that is in the text of too many entries to distinguish any of them is found in titles only.
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

    /// A script without the beginning of its name.
    fileprivate struct Part {
        var name: String
        var content: [UInt8]
    }

    /// The parts so far: kept while they can be in one script, and else handed on at once, since a large edition has many.
    private struct Division<Failure: Error>: ~Copyable {
        private var kept: [Part] = []
        private var size = 0
        private var isDivided = false

        mutating func add(
            _ part: Part, _ use: (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
        ) throws(Failure) {
            kept.append(part)
            size += part.content.count
            if size > undivided { isDivided = true }
            guard isDivided else { return }
            for part in kept { try use("\(folder)/\(part.name)", part.content) }
            kept = []
        }

        /// What is in the script with the head.
        consuming func rest() -> [Part] { kept }
    }

    /// Hands on each script with its path in the edition's folder, `index.js` last.
    package func forEachScript<Failure: Error>(
        remembering memory: some SearchMemory = NoSearchMemory(),
        _ use: (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var division = Division<Failure>()
        var postings = SearchPostings()
        var firstEntries: [Int] = []
        var kinds: [(kind: SearchEntry.Kind, first: Int)] = []
        var current = JSONLines()
        var parts = 0
        let entries = SearchEntries(shared)
        for kind in SearchEntry.Kind.allCases {
            let first = postings.entryCount
            for part in entries.parts(of: kind) {
                let group = Self.group(of: part, entries, memory)
                for (place, row) in group.rows.enumerated() {
                    if current.count == 0 { firstEntries.append(postings.entryCount + place) }
                    current.add(row)
                    guard current.size > Self.entriesPart else { continue }
                    try division.add(current.ended("entries", parts), use)
                    parts += 1
                }
                postings.add(group)
            }
            if postings.entryCount > first { kinds.append((kind, first)) }
        }
        if current.count > 0 { try division.add(current.ended("entries", parts), use) }
        var firstWords: [String] = []
        try forEachPart(of: postings) { (firstWord, part) throws(Failure) in
            firstWords.append(firstWord)
            try division.add(part, use)
        }
        var index = head(kinds, count: postings.entryCount, firstWords: firstWords, firstEntries: firstEntries)
        for part in division.rest() { index += part.content }
        try use("\(Self.folder)/index.js", index)
    }

    private static func group(
        of part: SearchPart, _ entries: SearchEntries, _ memory: some SearchMemory
    ) -> SearchGroup {
        if let known = memory.group(of: part) { return known }
        var postings = SearchPostings()
        var rows: [[UInt8]] = []
        entries.forEach(in: part) { entry in
            postings.add(entry)
            rows.append(JSONLines.row([entry.title, entry.place, entry.text, entry.address]))
        }
        let group = SearchGroup(rows: rows, words: postings.groupWords)
        memory.keep(group, of: part)
        return group
    }

    /// Hands on each script with words, and its first word.
    private func forEachPart<Failure: Error>(
        of postings: SearchPostings, _ use: (String, Part) throws(Failure) -> Void
    ) throws(Failure) {
        var first = ""
        var parts = 0
        var current = JSONLines()
        for word in postings.sorted {
            let texts = word.texts
            if texts.isEmpty, word.titles.isEmpty { continue }
            if current.count == 0 { first = word.text }
            current.add(
                JSONLines.row([word.text, SearchPostings.text(of: word.titles), SearchPostings.text(of: texts)]))
            guard current.size > Self.wordsPart else { continue }
            try use(first, current.ended("words", parts))
            parts += 1
        }
        if current.count > 0 { try use(first, current.ended("words", parts)) }
    }

    private func head(
        _ kinds: [(kind: SearchEntry.Kind, first: Int)], count: Int, firstWords: [String], firstEntries: [Int]
    ) -> [UInt8] {
        var json = JSONWriter(.tight)
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

    static func row(_ texts: [String]) -> [UInt8] {
        var row: [UInt8] = []
        JSONWriter.line(texts, to: &row)
        return row
    }

    mutating func add(_ row: [UInt8]) {
        if count > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += row
        count += 1
    }

    /// The script with the rows. After it there are none.
    mutating func ended(_ name: String, _ number: Int) -> SearchIndex.Part {
        defer { self = JSONLines() }
        return SearchIndex.Part(
            name: "\(name)-\(number).js", content: Self.call(name, number, bytes + [UInt8(ascii: "]")]))
    }

    static func call(_ name: String, _ number: Int, _ value: [UInt8]) -> [UInt8] {
        Array("portolanSearch(\"\(name)\",\(number),".utf8) + value + Array(");\n".utf8)
    }
}
