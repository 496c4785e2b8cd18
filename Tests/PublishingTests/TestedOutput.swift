import Foundation
import Testing

@testable import Publishing

/// A suite whose tests publish small sites to an output in a folder of their own.
protocol TestedOutput {
    var folder: TemporaryFolder { get }
}

extension TestedOutput {
    var output: OutputFolder { OutputFolder(folder.path + "/Output/") }

    /// The beginning of the `model.json` of a build.
    static func model(_ version: String) -> String {
        "{\n  \"schemaVersion\": 1,\n  \"title\": \"A\",\n  \"edition\": \"\(version)\",\n  \"status\": \"draft\",\n}"
    }

    /// A build with editions, each of which has a model too.
    func staged(
        _ editions: [String: [String: String]], root: [String: String] = [:], in other: OutputFolder? = nil
    ) throws -> StagedSite {
        let staged = try StagedSite(in: other ?? output)
        do {
            for (version, files) in editions {
                for (path, text) in files.merging(["model.json": Self.model(version)], uniquingKeysWith: { $1 })
                    .sorted(by: <)
                {
                    try staged.write(OutputFile(path: path, text: text), to: version)
                }
            }
            for (path, text) in root { try staged.writeRoot(OutputFile(path: path, text: text)) }
        } catch {
            staged.discard()
            throw error
        }
        return staged
    }

    @discardableResult
    func publish(
        _ editions: [String: [String: String]], root: [String: String] = [:], hasLatest: Bool = true,
        in other: OutputFolder? = nil
    ) throws -> [OutputNote] {
        try staged(editions, root: root, in: other).publish(hasLatest: hasLatest)
    }

    /// Every file without the manifest and the models.
    func texts() throws -> [String: String] {
        try folder.contents(of: "Output").mapValues { String(decoding: $0, as: UTF8.self) }
            .filter { !$0.key.hasPrefix(".portolan/") && !$0.key.hasSuffix("model.json") }
    }

    var ownNames: [String] { get throws { try FileTree.names(in: output.ownFolder) } }
}
