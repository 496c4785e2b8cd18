import Foundation
import Testing

@testable import Publishing

@Suite struct OutputFolderTests {
    private let folder: TemporaryFolder
    private let output: OutputFolder

    init() throws {
        folder = try TemporaryFolder()
        output = OutputFolder(folder.path + "/Output/")
    }

    /// Publishes editions, each of which has a model too, as a build does.
    private func publish(
        _ editions: [String: [String: String]], root: [String: String] = [:], in other: OutputFolder? = nil
    ) throws {
        let staged = try StagedSite(in: other ?? output)
        do {
            for (version, files) in editions {
                for (path, text) in files.merging(["model.json": "{}"], uniquingKeysWith: { $1 }).sorted(by: <) {
                    try staged.write(OutputFile(path: path, text: text), to: version)
                }
            }
            for (path, text) in root { try staged.writeRoot(OutputFile(path: path, text: text)) }
        } catch {
            staged.discard()
            throw error
        }
        try staged.publish()
    }

    private func texts() throws -> [String: String] {
        try folder.contents(of: "Output").mapValues { String(decoding: $0, as: UTF8.self) }
    }

    @Test func writesEditionsAndRoot() throws {
        try publish(["1.0": ["a/b/index.html": "page"]], root: ["index.html": "root"])
        #expect(try texts() == ["1.0/a/b/index.html": "page", "1.0/model.json": "{}", "index.html": "root"])
    }

    @Test(arguments: [true, false]) func replacesOneEditionAsAWholeAndNothingElse(exchanging: Bool) throws {
        var output = output
        output.exchangesFolders = exchanging
        try publish(["1.0": ["gone": "1", "kept": "1"], "0.9": ["old": "1"]], in: output)
        try folder.write("mine", to: "Output/README.md")
        try folder.write("mine", to: "Output/1.0.pdf")
        try publish(["1.0": ["kept": "2", "new": "2"]], in: output)
        #expect(
            try texts() == [
                "1.0/kept": "2", "1.0/new": "2", "1.0/model.json": "{}", "0.9/old": "1", "0.9/model.json": "{}",
                "README.md": "mine", "1.0.pdf": "mine",
            ])
    }

    @Test func leftoversOfAKilledBuildGo() throws {
        try folder.write("half", to: "Output/.staging-1.0/index.html")
        try folder.write("half", to: "Output/.staging-.root/index.html")
        try folder.write("old", to: "Output/.previous-1.0/model.json")
        try folder.write("old", to: "Output/.previous-0.9/model.json")
        try folder.write("new", to: "Output/1.0/model.json")
        try publish([:])
        #expect(try texts() == ["1.0/model.json": "new", "0.9/model.json": "old"])
    }

    @Test func aFileInTheWayLeavesEverythingAsItWas() throws {
        try publish(["1.0": ["a": "1"]], root: ["index.html": "1"])
        let before = try texts()
        // A file and a folder of one name cannot both be written.
        let fault = #expect(throws: FileError.self) {
            try publish(["1.0": ["a": "2", "b": "2", "b/c": "2"]], root: ["index.html": "2"])
        }
        #expect(fault?.path == "\(folder.path)/Output/.staging-1.0/b")
        #expect(try texts() == before)
    }

    @Test(arguments: ["/dev/null", "/proc/self/nowhere/Output"])
    func aPlaceThatCannotBeWrittenIsNamed(_ path: String) {
        let fault = #expect(throws: FileError.self) { try publish([:], in: OutputFolder(path)) }
        #expect(fault.map { path.hasPrefix($0.path) } == true)
    }

    @Test func whatIsNotAnEditionIsNeverReplaced() throws {
        try folder.write("precious", to: "Output/1.0/catalog.yml")
        try folder.write("precious", to: "Output/1.1")
        for version in ["1.0", "1.1"] {
            let fault = #expect(throws: FileError.self) { try publish([version: [:]]) }
            #expect(fault?.reason == "it is not an edition that Portolan built")
        }
        #expect(try texts() == ["1.0/catalog.yml": "precious", "1.1": "precious"])
    }

    @Test func twoBuildsAtOnceDoNotMix() throws {
        try publish([:])
        let held = try FileDescriptor.open(output.path, flags: O_RDONLY, action: "write")
        let isHeld = try held.whileLocked { () throws(FileError) in
            let fault = #expect(throws: FileError.self) { try publish(["1.0": [:]]) }
            #expect(fault?.reason == "another build is writing there")
        }
        #expect(isHeld)
        #expect(try texts() == [:])
    }

    @Test func aFullDiskIsNamed() {
        let fault = #expect(throws: FileError.self) {
            try FileDescriptor.open("/dev/full", flags: O_WRONLY, action: "write").writeAll([1], named: "/dev/full")
        }
        #expect(fault?.description == "cannot write /dev/full: No space left on device")
    }
}
