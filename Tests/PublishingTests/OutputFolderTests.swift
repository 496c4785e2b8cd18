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

    private func edition(_ version: String, _ files: [String: String]) -> EditionOutput {
        EditionOutput(
            version: version,
            files: files.merging(["model.json": "{}"]) { $1 }.sorted { $0.key < $1.key }.map {
                OutputFile(path: $0.key, text: $0.value)
            })
    }

    private func texts() throws -> [String: String] {
        try folder.contents(of: "Output").mapValues { String(decoding: $0, as: UTF8.self) }
    }

    @Test func writesEditionsAndRoot() throws {
        try output.publish(
            [edition("1.0", ["a/b/index.html": "page"])], rootFiles: [OutputFile(path: "index.html", text: "root")])
        #expect(try texts() == ["1.0/a/b/index.html": "page", "1.0/model.json": "{}", "index.html": "root"])
    }

    @Test(arguments: [true, false]) func replacesOneEditionAsAWholeAndNothingElse(exchanging: Bool) throws {
        var output = output
        output.exchangesFolders = exchanging
        try output.publish([edition("1.0", ["gone": "1", "kept": "1"]), edition("0.9", ["old": "1"])], rootFiles: [])
        try folder.write("mine", to: "Output/README.md")
        try folder.write("mine", to: "Output/1.0.pdf")
        try output.publish([edition("1.0", ["kept": "2", "new": "2"])], rootFiles: [])
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
        try output.publish([], rootFiles: [])
        #expect(try texts() == ["1.0/model.json": "new", "0.9/model.json": "old"])
    }

    @Test func aFileInTheWayLeavesEverythingAsItWas() throws {
        try output.publish([edition("1.0", ["a": "1"])], rootFiles: [OutputFile(path: "index.html", text: "1")])
        let before = try texts()
        // A file and a folder of one name cannot both be written.
        let clash = edition("1.0", ["a": "2", "b": "2", "b/c": "2"])
        let fault = #expect(throws: FileFault.self) {
            try output.publish([clash], rootFiles: [OutputFile(path: "index.html", text: "2")])
        }
        #expect(fault?.path == "\(folder.path)/Output/.staging-1.0/b")
        #expect(try texts() == before)
    }

    @Test(arguments: ["/dev/null", "/proc/self/nowhere/Output"])
    func aPlaceThatCannotBeWrittenIsNamed(_ path: String) {
        let fault = #expect(throws: FileFault.self) { try OutputFolder(path).publish([], rootFiles: []) }
        #expect(fault.map { path.hasPrefix($0.path) } == true)
    }

    @Test func whatIsNotAnEditionIsNeverReplaced() throws {
        try folder.write("precious", to: "Output/1.0/catalog.yml")
        try folder.write("precious", to: "Output/1.1")
        for version in ["1.0", "1.1"] {
            let fault = #expect(throws: FileFault.self) { try output.publish([edition(version, [:])], rootFiles: []) }
            #expect(fault?.reason == "it is not an edition that Portolan built")
        }
        #expect(try texts() == ["1.0/catalog.yml": "precious", "1.1": "precious"])
    }

    @Test func twoBuildsAtOnceDoNotMix() throws {
        try output.publish([], rootFiles: [])
        let held = try FileDescriptor.open(output.path, flags: O_RDONLY, action: "write")
        let isHeld = try held.whileLocked { () throws(FileFault) in
            let fault = #expect(throws: FileFault.self) { try output.publish([edition("1.0", [:])], rootFiles: []) }
            #expect(fault?.reason == "another build is writing there")
        }
        #expect(isHeld)
        #expect(try texts() == [:])
    }

    @Test func aFullDiskIsNamed() {
        let fault = #expect(throws: FileFault.self) {
            try FileDescriptor.open("/dev/full", flags: O_WRONLY, action: "write").writeAll([1], named: "/dev/full")
        }
        #expect(fault?.description == "cannot write /dev/full: No space left on device")
    }
}
