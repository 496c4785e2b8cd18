import Foundation
import Testing

@testable import Publishing

/// Publications that are killed or fail in the middle.
@Suite struct KilledPublicationTests: TestedOutput {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func leftoversAreKnownByWhatIsInThem() throws {
        try publish([:])
        let left = try StagedSite(in: output)
        try left.write(OutputFile(path: "a", text: "half"), to: "1.0")
        try folder.write("mine", to: "Output/.portolan/staging-mine/a")
        let names = try ownNames
        // The one that is running keeps its folder.
        try StagingFolder.removeLeftovers(in: output.ownFolder, prefix: OutputFolder.stagingPrefix)
        #expect(try ownNames == names)
        withExtendedLifetime(left) {}
    }

    /// A run can be killed before it has said what its folder is, and after it has removed everything else.
    @Test func foldersInWhichNothingIsAreLeftovers() throws {
        try publish([:])
        let names = try ownNames
        try FileManager.default.createDirectory(
            atPath: output.ownFolder + "/staging-abcdef", withIntermediateDirectories: false)
        try StagingFolder.removeLeftovers(in: output.ownFolder, prefix: OutputFolder.stagingPrefix)
        #expect(try ownNames == names)
    }

    /// What cannot be removed yet, here a mount point, keeps the file by which the next run knows the folder.
    @Test(.enabled(if: Mounts.refusal == nil, Mounts.comment)) func aHalfRemovedFolderIsStillKnown() throws {
        try publish([:])
        let names = try ownNames
        let left: String
        do {
            let staging = try StagingFolder(in: output.ownFolder, prefix: OutputFolder.stagingPrefix)
            left = staging.path
            let place = URL(fileURLWithPath: left + "/z")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
            let mount = try Mount(["-t", "tmpfs", "tmpfs"], at: place)
            defer { try? mount.end() }
            #expect(throws: FileError.self) { try staging.remove() }
        }
        #expect(FileManager.default.fileExists(atPath: left + "/portolan-staging"))
        try StagingFolder.removeLeftovers(in: output.ownFolder, prefix: OutputFolder.stagingPrefix)
        #expect(try ownNames == names)
    }

    /// Begins a build, which does nothing else.
    private func expectRecovery(in output: OutputFolder, isCompleted: Bool) throws {
        let next = try StagedSite(in: output)
        #expect(try next.prepare().notes == [.recovered(isCompleted: isCompleted)])
        next.discard()
    }

    /// Until it is killed, a build makes so many renames at most.
    private static let renames = 0...16

    @Test(arguments: [true, false]) func aKilledPublicationIsCompleted(exchanging: Bool) throws {
        let (old, new) = (["a/b": "1", "gone/c": "1"], ["a/b": "2", "new": "2"])
        var wasPublished = false
        for renames in Self.renames {
            let folder = try TemporaryFolder()
            var output = OutputFolder(folder.path + "/Output")
            output.exchangesFolders = exchanging
            try publish(
                ["1.0": old, "1.1": old, "latest": old], root: ["index.html": "1", "sitemap.xml": "1"], in: output)
            for path in ["1.0/mine", "1.1/gone/mine", "README.md"] { try folder.write(path, to: "Output/\(path)") }
            func texts() throws -> [String: String] {
                try folder.contents(of: "Output").mapValues { String(decoding: $0, as: UTF8.self) }
                    .filter { !$0.key.hasPrefix(".portolan/") && !$0.key.hasSuffix("model.json") }
            }
            wasPublished = try staged(
                ["1.0": new, "1.1": new, "1.2": new, "latest": new], root: ["index.html": "2"], in: output
            ).publish(untilKilledAfter: renames)
            // Each edition is completely old or completely new.
            for version in ["1.0", "1.1", "latest"] {
                let files = try texts().filter { $0.key.hasPrefix("\(version)/") && !$0.key.hasSuffix("mine") }
                    .map { "\($0.key.dropFirst(version.count + 1))=\($0.value)" }.sorted()
                let states = [old, new].map { $0.map { "\($0.key)=\($0.value)" }.sorted() }
                #expect(states.contains(files) || !exchanging && files.isEmpty, "after \(renames) renames")
            }
            try expectRecovery(in: output, isCompleted: true)
            var expected = ["1.0/mine": "1.0/mine", "1.1/gone/mine": "1.1/gone/mine", "README.md": "README.md"]
            for version in ["1.0", "1.1", "1.2", "latest"] {
                for (path, text) in new { expected["\(version)/\(path)"] = text }
            }
            expected["index.html"] = "2"
            #expect(try texts() == expected, "after \(renames) renames")
            #expect(try FileTree.names(in: output.ownFolder) == ["manifest"])
            #expect(try publish(["1.0": new], root: ["index.html": "2"], in: output) == [])
        }
        #expect(wasPublished, "there are more renames")
    }

    @Test(arguments: [true, false]) func aKilledPublicationThatCannotBeCompletedIsUndone(exchanging: Bool) throws {
        for renames in Self.renames.dropLast(10) {
            let folder = try TemporaryFolder()
            var output = OutputFolder(folder.path + "/Output")
            output.exchangesFolders = exchanging
            try publish(["1.0": ["a": "1"], "1.1": ["a": "1"]], root: ["index.html": "1"], in: output)
            for path in ["1.0/mine", "1.1/mine"] { try folder.write(path, to: "Output/\(path)") }
            let before = try folder.contents()
            let isPublished = try staged(
                ["1.0": ["a": "2"], "1.1": ["a": "2"]], root: ["index.html": "2"], in: output
            ).publish(untilKilledAfter: renames)
            // The last of the new files is lost.
            let own = try FileTree.names(in: output.ownFolder).first { $0.hasPrefix(OutputFolder.stagingPrefix) }
            let lost = "\(output.ownFolder)/\(try #require(own))/new/index.html"
            guard !isPublished, try FileTree.read(lost) == Array("2".utf8) else { continue }
            try FileTree.remove(lost)
            try expectRecovery(in: output, isCompleted: false)
            #expect(try folder.contents() == before, "after \(renames) renames")
        }
    }

    @Test func anErrorInTheMiddleChangesNothing() throws {
        try publish(["1.0": ["a": "1"]], root: ["index.html": "1"])
        try folder.write("mine", to: "Output/1.0/mine")
        let staged = try staged(["1.0": ["a": "2"]], root: ["index.html": "2"])
        #expect(try staged.prepare() == PublicationFindings())
        // Somebody puts another file in place after everything was checked.
        try folder.write("precious", to: "Output/other")
        try FileTree.move("\(output.path)/other", to: "\(output.path)/index.html")
        let before = try texts()
        let error = #expect(throws: FileError.self) { try staged.publish() }
        #expect(error?.path == "\(output.path)/index.html")
        #expect(try texts() == before)
        #expect(try ownNames == ["manifest"])
    }

    @Test func aFileInTheWayLeavesEverythingAsItWas() throws {
        try publish(["1.0": ["a": "1"]], root: ["index.html": "1"])
        let before = try folder.contents()
        // A file and a folder of one name cannot both be written.
        let fault = #expect(throws: FileError.self) {
            try publish(["1.0": ["a": "2", "b": "2", "b/c": "2"]], root: ["index.html": "2"])
        }
        #expect(fault?.path.hasSuffix("/new/1.0/b") == true)
        #expect(try folder.contents() == before)
    }
}
