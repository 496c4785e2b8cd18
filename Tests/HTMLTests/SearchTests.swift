import Editions
import Firewall
import Foundation
import Model
import Testing

@testable import HTML

@Suite struct SearchTests {
    private static func scripts(_ edition: Edition) -> [(path: String, bytes: [UInt8])] {
        let site = SiteContext(Site(title: "T", editions: [edition]))
        let context = EditionContext(FlowMatrix(EditionIndex(edition)), changes: nil, in: site)
        var scripts: [(path: String, bytes: [UInt8])] = []
        SearchIndex(context).forEachScript { path, bytes in scripts.append((path, bytes)) }
        return scripts
    }

    /// The arguments of the calls in scripts, by name and number.
    private static func calls(_ scripts: [(path: String, bytes: [UInt8])]) throws -> [String: Any] {
        var calls: [String: Any] = [:]
        for script in scripts {
            let text = String(decoding: script.bytes, as: UTF8.self)
            for call in text.components(separatedBy: "portolanSearch(").dropFirst() {
                let parts = call.split(separator: ",", maxSplits: 2)
                let name = String(parts[0]).replacing("\"", with: "") + "-" + String(parts[1])
                let json = String(parts[2]).trimmingCharacters(in: .whitespacesAndNewlines).dropLast(2)
                calls[name] = try JSONSerialization.jsonObject(with: Data(json.utf8))
            }
        }
        return calls
    }

    /// The titles of the entries with a word in their title, and those with it in their text.
    private static func find(_ word: String, in calls: [String: Any]) -> (titles: [String], texts: [String]) {
        let index = calls["index-0"] as? [String: Any]
        let firsts = index?["entries"] as? [Int] ?? []
        let entries = firsts.indices.flatMap { calls["entries-\($0)"] as? [[String]] ?? [] }
        let parts = (index?["words"] as? [String] ?? []).indices.flatMap { calls["words-\($0)"] as? [[String]] ?? [] }
        guard let found = parts.first(where: { $0[0] == word }) else { return ([], []) }
        let titles = { (differences: String) in
            var number = 0
            return differences.split(separator: " ").map { difference -> String in
                number += Int(difference, radix: 36) ?? 0
                return entries[number][0]
            }
        }
        return (titles(found[1]), titles(found[2]))
    }

    @Test func `names that are written as one word are found by their parts`() {
        let words = { (text: String) in
            var words: [String] = []
            SearchWords.forEach(in: text) { words += SearchWords.words(in: $0) }
            return words
        }
        #expect(words("_DBPool_MaxSize = 4") == ["dbpool", "db", "pool", "maxsize", "max", "size", "4"])
        #expect(words("TLS 1.2, Größe – café") == ["tls", "1", "2", "größe", "café"])
        #expect(words("…") == [])
    }

    @Test func `ports, slides, components, settings and steps are found where they are`() throws {
        let scripts = Self.scripts(SampleSite.edition)
        #expect(scripts.map(\.path) == ["search/index.js"])
        let calls = try Self.calls(scripts)
        #expect(Self.find("52311", in: calls).titles.contains { $0.hasPrefix("52311 ") })
        #expect(Self.find("relay", in: calls).titles.contains("Relay: Relay Service"))
        let steps = (calls["entries-0"] as? [[String]] ?? []).filter { $0[3].contains("#path-a") }
        #expect(steps.map { $0[0] }.contains("Query \(SampleSite.hostile), step 1"))
        for entry in calls["entries-0"] as? [[String]] ?? [] { #expect(!entry[3].isEmpty && !entry[3].hasPrefix("..")) }
    }

    /// What is found by phrases instead of its title is found by the same words.
    @Test func `the phrases of a title have its words`() {
        let site = SiteContext(Site(title: "T", editions: [SampleSite.edition]))
        let context = EditionContext(FlowMatrix(EditionIndex(SampleSite.edition)), changes: nil, in: site)
        let words = { (text: String) in
            var words: Set<String> = []
            SearchWords.forEach(in: text) { words.formUnion(SearchWords.words(in: $0)) }
            return words
        }
        var kinds: Set<SearchEntry.Kind> = []
        let entries = SearchEntries(context)
        for part in SearchEntry.Kind.allCases.flatMap(entries.parts) {
            entries.forEach(in: part) { entry in
                guard !entry.titlePhrases.isEmpty else { return }
                kinds.insert(entry.kind)
                #expect(entry.titlePhrases.reduce(into: Set()) { $0.formUnion(words($1)) } == words(entry.title))
            }
        }
        #expect(kinds == [.flow, .step])
    }

    @Test func `a word that nearly every text has is found in titles only`() {
        var postings = SearchPostings()
        for number in 0...20_001 {
            let text = "common\(number < 20_000 ? " usual" : "")"
            postings.add(
                SearchEntry(kind: .text, title: number == 7 ? "Common" : "T", place: "", text: text, address: "a"))
        }
        let words = Dictionary(uniqueKeysWithValues: postings.sorted.map { ($0.text, $0) })
        #expect(words["common"]?.texts == [] && words["common"]?.titles == [7])
        #expect(words["usual"]?.texts.count == 20_000)
    }

    @Test func `a large index is divided, and every part says where it begins`() throws {
        var edition = SampleSite.edition
        let text = (0..<60).map { "word\($0)" }.joined(separator: " ")
        edition.pages += (0..<1500).map { number in
            Slide(
                id: Slide.ID("page-\(number)"), title: "Page \(number)", kind: .page, summary: text,
                body: [
                    BodySection(
                        role: .text, heading: nil, anchor: "", blocks: [.paragraph([.text("\(text) own\(number)")])])
                ], path: "\(number).md")
        }
        let scripts = Self.scripts(edition)
        let calls = try Self.calls(scripts)
        #expect(scripts.count > 4 && scripts.allSatisfy { $0.bytes.count < 200_000 })
        let index = try #require(calls["index-0"] as? [String: Any])
        let words = try #require(index["words"] as? [String])
        #expect(words.count > 1 && words == words.sorted())
        for (number, first) in words.enumerated() {
            #expect((calls["words-\(number)"] as? [[String]])?.first?.first == first)
        }
        #expect(Self.find("own1234", in: calls).texts == ["Page 1234"])
        #expect(Self.find("page", in: calls).titles.count >= 1500)
    }
}
