import Foundation
import Synchronization
import Testing

@testable import Publishing

/// What builds write to their output, and to which outputs they write.
@Suite struct OutputFolderTests: TestedOutput {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    // MARK: What is written

    @Test func writesEditionsAndRoot() throws {
        try publish(["1.0": ["a/b/index.html": "page"]], root: ["index.html": "root"])
        #expect(try texts() == ["1.0/a/b/index.html": "page", "index.html": "root"])
        #expect(try ownNames == ["manifest"])
    }

    @Test func theManifestListsWhatWasWritten() throws {
        let staged = try staged(["1.0": ["a": "1"]], root: ["index.html": "root"])
        for piece in ["pie", "", "ces"] { try staged.append(Array(piece.utf8), to: "b/c", in: "1.0") }
        try staged.copy("b/c", from: "1.0", to: "latest")
        try staged.publish()
        let manifest = try #require(try output.manifest())
        #expect(manifest.entries.map(\.path) == ["1.0/a", "1.0/b/c", "1.0/model.json", "index.html", "latest/b/c"])
        for (path, entry) in manifest.entries {
            let bytes = try FileTree.read("\(output.path)/\(path)")
            #expect(entry == OutputManifest.Entry(of: bytes), "\(path)")
        }
        let first = try FileTree.attributes(of: "\(output.path)/1.0/b/c", followingLinks: false)
        #expect(
            try FileTree.attributes(of: "\(output.path)/latest/b/c", followingLinks: false)?.identity == first?.identity
        )
    }

    @Test(arguments: [true, false]) func replacesOneEditionAsAWholeAndNothingElse(exchanging: Bool) throws {
        var output = output
        output.exchangesFolders = exchanging
        try publish(["1.0": ["gone": "1", "kept": "1"], "0.9": ["old": "1"]], in: output)
        try publish(["1.0": ["kept": "2", "new": "2"]], in: output)
        #expect(try texts() == ["1.0/kept": "2", "1.0/new": "2", "0.9/old": "1"])
        #expect(try output.manifest()?.top.folders == ["0.9", "1.0"])
        #expect(try ownNames == ["manifest"])
    }

    @Test func anUnchangedEditionIsNotReplaced() throws {
        func identity() throws -> FileAttributes.Identity? {
            try FileTree.attributes(of: "\(output.path)/1.0", followingLinks: false)?.identity
        }
        try publish(["1.0": ["a": "1"]])
        let before = try identity()
        try publish(["1.0": ["a": "1"]])
        #expect(try identity() == before)
        try folder.remove("Output/1.0/a")
        #expect(try publish(["1.0": ["a": "1"]]) == [])
        #expect(try texts() == ["1.0/a": "1"])
    }

    @Test func `a file that is made again with the same bytes is kept where others are`() throws {
        func file(_ text: String) -> OutputFile { OutputFile(path: "b", bytes: Array(text.utf8)) }
        try publish(["1.0": ["a": "1", "b": "1"]])
        let before = try FileTree.attributes(of: "\(output.path)/1.0/b", followingLinks: false)?.identity
        let staged = try StagedSite(in: output)
        #expect(!staged.keep(file("1"), in: "1.0"), "an edition that may be made as a whole")
        #expect(staged.keep("a", in: "1.0"))
        #expect(staged.keep("model.json", in: "1.0"))
        #expect(!staged.keep(file("2"), in: "1.0"))
        #expect(!staged.keep(OutputFile(path: "c", bytes: []), in: "1.0"))
        #expect(staged.keep(file("1"), in: "1.0"))
        try staged.publish()
        #expect(try texts() == ["1.0/a": "1", "1.0/b": "1"])
        #expect(try FileTree.attributes(of: "\(output.path)/1.0/b", followingLinks: false)?.identity == before)
    }

    @Test func aFileAtTheTopThatTheSiteNoLongerHasGoes() throws {
        try publish(["1.0": [:]], root: ["index.html": "1", "sitemap.xml": "1"])
        try publish(["1.0": [:]], root: ["index.html": "2"])
        #expect(try texts() == ["index.html": "2"])
    }

    // MARK: The place

    @Test(arguments: ["/dev/null", "/proc/self/nowhere/Output"])
    func aPlaceThatCannotBeWrittenIsNamed(_ path: String) {
        let fault = #expect(throws: FileError.self) { try publish([:], in: OutputFolder(path)) }
        #expect(fault.map { path.hasPrefix($0.path) } == true)
    }

    @Test func outputAndCorpusAreApart() throws {
        try folder.write("", to: "a/Content/portolan.yml")
        for (name, target) in [("link", "a/Content"), ("up", "a")] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder.path)/\(name)", withDestinationPath: "\(folder.path)/\(target)")
        }
        let content = "\(folder.path)/a/Content"
        for path in [
            "a/Content", "a/Content/site", "a/Content/new/site/", "link/site", "link", "a", "up", "up/Content", ".",
        ] {
            #expect(throws: FileError.self, "\(path)") {
                try OutputFolder("\(folder.path)/\(path)").expectApart(from: content)
            }
            #expect(throws: FileError.self, "\(path)") {
                try OutputFolder("\(folder.path)/\(path)").expectApart(from: "\(folder.path)/link")
            }
        }
        for path in ["a/Contents", "a/Output", "Output/new", "a/Content/../site"] {
            #expect(throws: Never.self) { try OutputFolder("\(folder.path)/\(path)").expectApart(from: content) }
        }
    }

    @Test func twoBuildsAtOnceDoNotMix() throws {
        try publish([:])
        let held = try FileDescriptor.open(output.path, flags: O_RDONLY, action: "write")
        func hold() throws -> Bool {
            try held.whileLocked { () throws(FileError) in
                let fault = #expect(throws: FileError.self) { try publish(["1.0": [:]]) }
                #expect(fault?.reason == "another build is writing there")
            }
        }
        // A program that another test starts has this one's files, and so the lock, until it is executed.
        var attempts = 0
        while try !hold(), attempts < 500 {
            attempts += 1
            usleep(10_000)
        }
        #expect(attempts < 500)
        #expect(try texts() == [:])
    }

    @Test func `threads may make the same folders at once`() {
        let root = folder.path
        let faults = Mutex<[String]>([])
        for round in 0..<200 {
            DispatchQueue.concurrentPerform(iterations: 4) { thread in
                do {
                    try FileTree.makeFolder("\(root)/\(round)/a/b/\(thread % 2)")
                } catch {
                    faults.withLock { $0.append("\(error)") }
                }
            }
        }
        #expect(faults.withLock { $0 } == [])
    }

    @Test func aFullDiskIsNamed() {
        let fault = #expect(throws: FileError.self) {
            try FileDescriptor.open("/dev/full", flags: O_WRONLY, action: "write").writeAll([1], named: "/dev/full")
        }
        #expect(fault?.description == "cannot write /dev/full: No space left on device")
    }
}
