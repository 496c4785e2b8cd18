import Digests
import Foundation
import HTML
import Testing

@testable import Publishing

/// Stands for the program whose builds are compared.
enum ContentDigestOfTests {
    static let program = ContentDigest(of: Array("tests".utf8))
}

/// What was kept from an earlier build is byte for byte what a build from nothing makes.
@Suite struct BuildCacheTests {
    private func expectClean(
        _ build: CachedBuild, deployment: String? = nil, after edit: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let (published, clean) = (try build.published(), try await build.clean(deployment: deployment))
        let paths = Set(published.keys).symmetricDifference(clean.keys).sorted()
        #expect(paths == [], "after: \(edit)", sourceLocation: sourceLocation)
        for (path, bytes) in clean where published[path] != bytes {
            Issue.record("\(path) differs after: \(edit)", sourceLocation: sourceLocation)
        }
    }

    /// What is known of pages changes neither the model nor what is reported.
    private func expectSameCompilation(
        _ build: CachedBuild, deployment: String?, after edit: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let (known, clean) = try build.readings(deployment: deployment)
        #expect(known.diagnostics == clean.diagnostics, "after: \(edit)", sourceLocation: sourceLocation)
        #expect(known.lockDiagnostics == clean.lockDiagnostics, "after: \(edit)", sourceLocation: sourceLocation)
        #expect(known.site == clean.site, "after: \(edit)", sourceLocation: sourceLocation)
    }

    /// Some hundred edits one after another, each of which a build follows.
    @Test(arguments: ["flow", "variants"], [1, 2] as [UInt64])
    func editsOneAfterAnother(_ fixture: String, seed: UInt64) async throws {
        let build = try CachedBuild(Fixture(fixture).content)
        _ = try await build.build()
        var edits = CorpusEdits(build.folder, seed: seed)
        var published = 0
        for _ in 0..<40 {
            let edit = try edits.next()
            try expectSameCompilation(build, deployment: edits.deployment, after: edit)
            guard case .published = try await build.build(deployment: edits.deployment) else {
                try edits.undo()
                continue
            }
            published += 1
            try await expectClean(build, deployment: edits.deployment, after: edit)
        }
        #expect(published > 15)
    }

    @Test func thisCorpus() async throws {
        let build = try CachedBuild(BigFix.content)
        _ = try await build.build()
        var edits = CorpusEdits(build.folder, seed: 3)
        for _ in 0..<4 {
            let edit = try edits.next()
            try expectSameCompilation(build, deployment: edits.deployment, after: edit)
            guard case .published = try await build.build(deployment: edits.deployment) else {
                try edits.undo()
                continue
            }
            try await expectClean(build, deployment: edits.deployment, after: edit)
        }
    }

    @Test func whatIsTheSameIsNotMadeAgain() async throws {
        let build = try CachedBuild(Fixture("flow").content)
        guard case .published(let all) = try await build.build() else {
            Issue.record("the corpus has errors")
            return
        }
        guard case .unchanged = try await build.build() else {
            Issue.record("nothing changed")
            return
        }
        let slide = try #require(
            build.folder.contents(of: "Content").keys.sorted().first { $0.hasSuffix("order.md") })
        try build.folder.write(build.folder.text(of: "Content/\(slide)") + "\nMore.\n", to: "Content/\(slide)")
        guard case .published(let pages) = try await build.build() else {
            Issue.record("something changed")
            return
        }
        // The slide's page and the print page.
        #expect(pages == 2 && all > 10)
        try await expectClean(build, after: "a word")
    }

    /// Only a page that changed, or of which something is reported, is compiled.
    @Test func pagesAreCompiledOnce() async throws {
        let build = try CachedBuild(Fixture("flow").content)
        _ = try await build.build()
        let all = try build.folder.contents(of: "Content").keys.filter { $0.hasSuffix(".md") }
        func known() throws -> Set<String> {
            let input = try CorpusInput(contentPath: build.folder.path + "/Content", deployment: nil)
            let output = OutputFolder(build.folder.path + "/Output")
            let reuse = BuildReuse(build.cache, output, input.digests, program: ContentDigestOfTests.program)
            let pages = reuse.compiledFiles()
            return Set(all.filter { pages.known($0) != nil })
        }
        let first = try known()
        #expect(first.count > all.count / 2)
        let slide = try #require(first.sorted().last)
        try build.folder.write(build.folder.text(of: "Content/\(slide)") + "\nMore.\n", to: "Content/\(slide)")
        #expect(try known() == first.subtracting([slide]))
        let catalog = "Content/1.0/catalog.yml"
        try build.folder.write(build.folder.text(of: catalog) + "\n# More.\n", to: catalog)
        #expect(try known() == [])
    }

    /// Of a slide whose words changed they are made again, and of no other; of a part that is not whole nothing is used.
    @Test func slidesAreSearchedThroughOnce() async throws {
        let build = try CachedBuild(Fixture("flow").content)
        _ = try await build.build()
        func keys() throws -> [String: Set<ContentDigest>] {
            let groups = SearchGroups(build.cache.search(of: OutputFolder(build.folder.path + "/Output")))
            return groups.ranges.mapValues { Set($0.keys) }
        }
        let first = try keys()
        let slide = "Content/1.0/10-web/10-order.md"
        try build.folder.write(build.folder.text(of: slide) + "\nMore.\n", to: slide)
        _ = try await build.build()
        let second = try keys()
        #expect(first.keys == second.keys && first.values.allSatisfy { $0.count > 10 })
        for (version, keys) in first {
            // The slide itself, its steps and its other texts.
            let gone = keys.subtracting(second[version] ?? [])
            #expect(gone.count == (version == "1.0" ? 3 : 0) && second[version]?.count == keys.count)
        }
    }

    @Test func aGroupOfTheSearchIsReadAsItWasWritten() throws {
        let group = SearchGroup(
            rows: [Array("[1]".utf8), []],
            words: [.init(text: "größe", titles: [0, 1], texts: []), .init(text: "a", titles: [], texts: [1])])
        let groups = SearchGroups(nil)
        groups.keep(group, ContentDigest(of: [1]), of: "1.0")
        let bytes = try #require(groups.changed(keeping: ["1.0", "1.1"]))
        #expect(SearchGroups(bytes).group(ContentDigest(of: [1]), of: "1.0") == group)
        #expect(SearchGroups(bytes).group(ContentDigest(of: [1]), of: "1.1") == nil)
        #expect(SearchGroups(bytes.dropLast() + [0]).group(ContentDigest(of: [1]), of: "1.0") == nil)
        #expect(SearchGroups(bytes).changed(keeping: ["1.0"]) == nil)
        let other = try #require(SearchGroups(bytes).changed(keeping: ["1.1"]))
        #expect(SearchGroups(other).ranges.isEmpty)
    }

    /// In a corpus that declares no levels of confidence, a page that states one decides for all what is reported.
    @Test func aStatedConfidenceConcernsOtherPages() async throws {
        let build = try CachedBuild(Fixture("flow").content)
        func edit(_ path: String, _ change: (String) -> String) throws {
            try build.folder.write(change(build.folder.text(of: "Content/\(path)")), to: "Content/\(path)")
        }
        try edit("portolan.yml") {
            $0.replacing(/\nconfidence:(\n  [^\n]*)+/, with: "").replacing("\nsources: required", with: "")
        }
        try edit("1.0/catalog.yml") { $0.replacing(/, sources: \[\{[^\]]*\]/, with: "") }
        try edit("1.0/10-web/10-order.md") {
            $0.replacing(", confidence: reconstructed", with: "").replacing(/\nsources:\n  - [^\n]*/, with: "")
        }
        guard case .published = try await build.build() else {
            Issue.record("the corpus has errors")
            return
        }
        try edit("1.0/90-errata.md") {
            $0.replacing("\ntitle:", with: "\nsources: [{title: Chart, confidence: deck}]\ntitle:")
        }
        let (known, clean) = try build.readings()
        #expect(known.diagnostics == clean.diagnostics)
        #expect(
            clean.diagnostics.contains { $0.code.name == "missing-source" && $0.location.path.hasSuffix("order.md") })
        #expect(known.site == clean.site)
    }

    /// A page that links to another is not known where the link leads elsewhere.
    @Test func aLinkThatBreaksIsReported() async throws {
        let build = try CachedBuild(Fixture("flow").content)
        let (from, to) = ("Content/1.0/index.md", "Content/1.0/10-web/10-order.md")
        let text = try build.folder.text(of: to)
        try build.folder.write(text + "\n## More of it\n\nText.\n", to: to)
        try build.folder.write(
            build.folder.text(of: from) + "\nAs [there](10-web/10-order.md#more-of-it).\n", to: from)
        guard case .published = try await build.build() else {
            Issue.record("the corpus has errors")
            return
        }
        try build.folder.write(text + "\n## Much more of it\n\nText.\n", to: to)
        let (known, clean) = try build.readings()
        #expect(known.diagnostics == clean.diagnostics)
        #expect(known.diagnostics.map(\.code.name) == ["broken-link"])
    }

    /// A file that was edited or removed in the output is made again.
    @Test func theOutputIsLookedAt() async throws {
        let build = try CachedBuild(Fixture("flow").content)
        _ = try await build.build()
        let pages = try build.published().keys.filter { $0.hasSuffix(".html") }.sorted()
        for (place, page) in pages.enumerated() {
            if place % 2 == 0 {
                try build.folder.write("spoilt", to: "Output/\(page)")
            } else {
                try build.folder.remove("Output/\(page)")
            }
        }
        guard case .published = try await build.build() else {
            Issue.record("the output changed")
            return
        }
        try await expectClean(build, after: "spoilt pages")
    }

    /// A damaged record, or none, costs time and nothing else.
    @Test func theCacheCanBeDeletedOrSpoilt() async throws {
        let build = try CachedBuild(Fixture("flow").content)
        _ = try await build.build()
        let record = try #require(build.folder.contents(of: "cache").keys.first { $0.hasSuffix(".record") })
        let whole = try Data(contentsOf: build.folder.url.appendingPathComponent("cache/\(record)"))
        for count in [0, 1, whole.count / 2, whole.count - 1] {
            try whole.prefix(count).write(to: build.folder.url.appendingPathComponent("cache/\(record)"))
            guard case .published = try await build.build() else {
                Issue.record("a record of \(count) bytes was used")
                continue
            }
            try await expectClean(build, after: "a record of \(count) bytes")
        }
        let pages = try #require(build.folder.contents(of: "cache").keys.first { $0.hasSuffix(".compiled") })
        let known = build.folder.url.appendingPathComponent("cache/\(pages)")
        for count in [0, 1, 100, 1_000] {
            try Data(contentsOf: known).prefix(count).write(to: known)
            let slide = "Content/1.0/10-web/10-order.md"
            try build.folder.write(build.folder.text(of: slide) + "\nMore \(count).\n", to: slide)
            try expectSameCompilation(build, deployment: nil, after: "pages of \(count) bytes")
            guard case .published = try await build.build() else {
                Issue.record("something changed")
                continue
            }
            try await expectClean(build, after: "pages of \(count) bytes")
        }
        let groups = try #require(build.folder.contents(of: "cache").keys.first { $0.hasSuffix(".search") })
        for count in [0, 1, 100, 1_000] {
            let known = build.folder.url.appendingPathComponent("cache/\(groups)")
            try Data(contentsOf: known).prefix(count).write(to: known)
            let slide = "Content/1.0/10-web/10-order.md"
            try build.folder.write(build.folder.text(of: slide) + "\nStill more \(count).\n", to: slide)
            guard case .published = try await build.build() else {
                Issue.record("something changed")
                continue
            }
            try await expectClean(build, after: "a search of \(count) bytes")
        }
        try build.folder.remove("cache")
        guard case .published = try await build.build() else {
            Issue.record("no record was used")
            return
        }
        try await expectClean(build, after: "no cache")
    }

    @Test func recordsThatWereNotUsedForLongestAreForgotten() throws {
        let folder = try TemporaryFolder()
        let cache = BuildCache(folder.path + "/cache")
        for number in 0..<70 {
            let output = OutputFolder("\(folder.path)/\(number)")
            let record = BuildRecord(inputs: ContentDigest(of: [UInt8(number)]))
            try cache.save(record, compiled: number == 1 ? [1] : nil, search: number == 1 ? [2] : nil, of: output)
        }
        #expect(try folder.contents(of: "cache").count == 64)
        #expect(cache.compiled(of: OutputFolder("\(folder.path)/1")) == nil)
        #expect(cache.search(of: OutputFolder("\(folder.path)/1")) == nil)
        #expect(cache.record(of: OutputFolder("\(folder.path)/69"))?.inputs == ContentDigest(of: [69]))
    }
}
