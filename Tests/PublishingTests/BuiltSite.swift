import Foundation
import Graphviz

@testable import Publishing

/// Sites built in memory by the tests.
enum BuiltSite {
    static func build(_ content: URL) async throws -> SiteBuild {
        await SiteBuilder(engine: GraphvizEngine()).build(
            try CorpusFolder(content.path).files(), contentPath: "Content", edition: nil)
    }

    /// Path to bytes, from the root of the output.
    static func files(of build: SiteBuild) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for file in build.rootFiles { files[file.path] = file.bytes }
        for edition in build.folders {
            for file in edition.files { files["\(edition.version)/\(file.path)"] = file.bytes }
        }
        return files
    }
}
