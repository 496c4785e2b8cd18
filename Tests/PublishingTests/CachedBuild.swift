import Foundation
import Layout

@testable import Publishing

/// A corpus that is built again and again into the same output, as `portolan build` does it.
struct CachedBuild {
    let folder: TemporaryFolder
    let cache: BuildCache

    init(_ content: URL) throws {
        folder = try TemporaryFolder()
        try folder.copy(content, to: "Content")
        cache = BuildCache(folder.path + "/cache")
    }

    enum Outcome {
        /// The corpus has errors; nothing was published.
        case refused
        case unchanged
        case published(pages: Int)
    }

    /// - Parameter deployment: the name of a file in the folder.
    func build(deployment: String? = nil) async throws -> Outcome {
        let (input, output, reuse) = try begin(deployment)
        if try output.whileAlone({ reuse.unchanged(["test"]) }) != nil { return .unchanged }
        let compiled = reuse.compiledFiles()
        let reading = input.reading(for: nil, remembering: compiled).withoutSlideTexts()
        guard !reading.hasErrors else { return .refused }
        let staged = try StagedSite(in: output)
        do {
            let report = try await SiteBuilder(engine: BuiltSite.engine)
                .build(reading, BuildOptions(jobs: 2), to: staged, reusing: reuse)
            guard !report.hasErrors else {
                staged.discard()
                return .refused
            }
            let hasLatest = reading.site?.latest != nil
            _ = try staged.prepare(hasLatest: hasLatest)
            for lock in report.layoutLocks { try lock.update(in: folder.path + "/Content") }
            try staged.publish(hasLatest: hasLatest)
            try reuse.record(
                BuildOutcome(report, of: reading), ["test"], locks: report.layoutLocks, of: staged, compiled: compiled)
            return .published(pages: report.work.pages)
        } catch {
            staged.discard()
            throw error
        }
    }

    /// The corpus as it is now, compiled with what is known of its pages, and from nothing.
    func readings(deployment: String? = nil) throws -> (known: SiteReading, clean: SiteReading) {
        let (input, _, reuse) = try begin(deployment)
        return (input.reading(for: nil, remembering: reuse.compiledFiles()), input.reading(for: nil))
    }

    private func begin(_ deployment: String?) throws -> (CorpusInput, OutputFolder, BuildReuse) {
        let file = try deployment.map { try InputFile.read("\(folder.path)/\($0)") }
        let input = try CorpusInput(contentPath: folder.path + "/Content", deployment: file)
        let output = OutputFolder(folder.path + "/Output")
        return (input, output, BuildReuse(cache, output, input.digests, program: ContentDigestOfTests.program))
    }

    /// The site that a build from nothing makes of what is there now.
    func clean(deployment: String? = nil) async throws -> [String: [UInt8]] {
        let file = try deployment.map { try InputFile.read("\(folder.path)/\($0)") }
        let input = try CorpusInput(contentPath: folder.path + "/Content", deployment: file)
        return try await BuiltSite(input.reading(for: nil)).files
    }

    /// The files of the output, without Portolan's own.
    func published() throws -> [String: [UInt8]] {
        try folder.contents(of: "Output").filter { !$0.key.hasPrefix(".portolan/") }.mapValues { [UInt8]($0) }
    }
}
