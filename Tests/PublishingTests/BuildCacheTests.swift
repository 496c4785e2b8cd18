import Digests
import Foundation
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

    /// Some hundred edits one after another, each of which a build follows.
    @Test(arguments: ["flow", "variants"], [1, 2] as [UInt64])
    func editsOneAfterAnother(_ fixture: String, seed: UInt64) async throws {
        let build = try CachedBuild(Fixture(fixture).content)
        _ = try await build.build()
        var edits = CorpusEdits(build.folder, seed: seed)
        var published = 0
        for _ in 0..<30 {
            let edit = try edits.next()
            guard case .published = try await build.build(deployment: edits.deployment) else {
                try edits.undo()
                continue
            }
            published += 1
            try await expectClean(build, deployment: edits.deployment, after: edit)
        }
        #expect(published > 12)
    }

    @Test func thisCorpus() async throws {
        let build = try CachedBuild(BigFix.content)
        _ = try await build.build()
        var edits = CorpusEdits(build.folder, seed: 3)
        for _ in 0..<4 {
            let edit = try edits.next()
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
        let record = try #require(build.folder.contents(of: "cache").keys.first)
        let whole = try Data(contentsOf: build.folder.url.appendingPathComponent("cache/\(record)"))
        for count in [0, 1, whole.count / 2, whole.count - 1] {
            try whole.prefix(count).write(to: build.folder.url.appendingPathComponent("cache/\(record)"))
            guard case .published = try await build.build() else {
                Issue.record("a record of \(count) bytes was used")
                continue
            }
            try await expectClean(build, after: "a record of \(count) bytes")
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
            try cache.save(BuildRecord(inputs: ContentDigest(of: [UInt8(number)])), of: output)
        }
        #expect(try folder.contents(of: "cache").count == 64)
        #expect(cache.record(of: OutputFolder("\(folder.path)/69"))?.inputs == ContentDigest(of: [69]))
    }
}
