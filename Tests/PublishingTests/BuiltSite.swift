import Compiler
import Diagnostics
import Foundation
import Graphviz
import Layout

@testable import Publishing

/// A site built in memory.
struct BuiltSite: Sendable {
    var report: BuildReport
    /// Path to bytes, from the root of the output.
    var files: [String: [UInt8]]

    /// Placement as the program does it, in processes of their own, which all tests share.
    static let engine = GraphvizWorkers(program: Repository.program.path, arguments: ["place-nodes"])

    /// - Parameter content: the folder of the corpus.
    init(_ content: URL, _ options: BuildOptions = BuildOptions()) async throws {
        try await self.init(SiteReading(CorpusFolder(content.path).files(), contentPath: "Content"), options)
    }

    init(
        _ reading: SiteReading, _ options: BuildOptions = BuildOptions(), engine: some LayoutEngine = Self.engine
    ) async throws {
        let site = CollectedSite()
        report = try await SiteBuilder(engine: engine).build(reading, options, to: site)
        files = Dictionary(uniqueKeysWithValues: site.rootFiles.map { ($0.path, $0.bytes) })
        for folder in site.folders {
            for file in site.files(of: folder) { files["\(folder)/\(file.path)"] = file.bytes }
        }
    }

    func text(_ path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }
}

/// This repository's corpus, read and built once for all tests, with the layouts that were decided for it.
enum BigFix {
    static let content = Repository.root.appendingPathComponent("Content")

    private static let corpus = Task { try CorpusFolder(content.path).files() }
    private static let compilation = Task { SiteReading(try await corpus.value, contentPath: "Content") }
    private static let built = Task { try await BuiltSite(try await compilation.value, BuildOptions(jobs: 2)) }

    static var files: [CorpusFile] { get async throws { try await corpus.value } }
    static var reading: SiteReading { get async throws { try await compilation.value } }
    static var site: BuiltSite { get async throws { try await built.value } }
}
