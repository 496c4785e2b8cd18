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

    /// The beginning of the `model.json` of a build.
    private static func model(_ version: String) -> String {
        "{\n  \"schemaVersion\": 1,\n  \"title\": \"A\",\n  \"edition\": \"\(version)\",\n  \"status\": \"draft\",\n}"
    }

    /// A build with editions, each of which has a model too.
    private func staged(
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
    private func publish(
        _ editions: [String: [String: String]], root: [String: String] = [:], hasLatest: Bool = true,
        in other: OutputFolder? = nil
    ) throws -> [OutputNote] {
        try staged(editions, root: root, in: other).publish(hasLatest: hasLatest)
    }

    /// Every file without the manifest and the models.
    private func texts() throws -> [String: String] {
        try folder.contents(of: "Output").mapValues { String(decoding: $0, as: UTF8.self) }
            .filter { !$0.key.hasPrefix(".portolan/") && !$0.key.hasSuffix("model.json") }
    }

    private var ownNames: [String] { get throws { try FileTree.names(in: output.ownFolder) } }

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

    @Test func aFileAtTheTopThatTheSiteNoLongerHasGoes() throws {
        try publish(["1.0": [:]], root: ["index.html": "1", "sitemap.xml": "1"])
        try publish(["1.0": [:]], root: ["index.html": "2"])
        #expect(try texts() == ["index.html": "2"])
    }

    // MARK: What others wrote

    @Test(arguments: [true, false]) func whatOthersPutThereStays(exchanging: Bool) throws {
        var output = output
        output.exchangesFolders = exchanging
        try publish(["1.0": ["a/b/c": "1", "gone/d": "1"]], root: ["index.html": "1"], in: output)
        let others = [
            "README.md", "1.0.pdf", ".nojekyll", "CNAME", ".git/config", ".staging-mine/a", ".previous-photos/a",
            "1.0/.htaccess", "1.0/photos/b/1.jpg", "1.0/a/b/mine", "1.0/gone/mine",
        ]
        for path in others { try folder.write(path, to: "Output/\(path)") }
        try FileManager.default.createDirectory(atPath: output.path + "/1.0/empty", withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(
            atPath: output.path + "/1.0/link", withDestinationPath: "nowhere")
        #expect(try publish(["1.0": ["a/b/c": "2"]], root: ["index.html": "2"], in: output) == [])
        let expected = Dictionary(uniqueKeysWithValues: others.map { ($0, $0) })
            .merging(["1.0/a/b/c": "2", "index.html": "2"]) { $1 }
        #expect(try texts() == expected)
        #expect(FileManager.default.fileExists(atPath: output.path + "/1.0/empty"))
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: output.path + "/1.0/link") == "nowhere")
        #expect(try ownNames == ["manifest"])
    }

    /// Each is in the way of one path.
    @Test(arguments: [
        ("404.html/mine", "404.html"), ("404.html", "404.html"), ("1.0/new", "1.0/new"), ("1.0/new/mine", "1.0/new"),
        ("1.0/sub", "1.0/sub"), ("1.1", "1.1"), ("1.1/mine", "1.1"), ("1.0/a/mine", "1.0/a/mine"),
    ])
    func whatIsInTheWayIsNamedAndNothingChanges(_ foreign: String, _ named: String) throws {
        try publish(["1.0": ["a/b": "1"]], root: ["index.html": "1"])
        try folder.write("precious", to: "Output/\(foreign)")
        let before = try folder.contents()
        let error = #expect(throws: FileError.self) {
            try publish(
                ["1.0": ["a": "2", "new": "2", "sub/x": "2"], "1.1": [:]], root: ["index.html": "2", "404.html": "2"])
        }
        #expect(error?.path == "\(output.path)/\(named)")
        #expect(error?.reason.contains("choose another folder with --output") == true)
        #expect(try folder.contents() == before)
    }

    @Test func anEditedFileIsReportedBeforeItIsReplaced() throws {
        try publish(["1.0": ["a": "1", "b": "1", "c": "1", "d": "1"]], root: ["index.html": "1", "robots.txt": "1"])
        try folder.write("edited", to: "Output/1.0/a")
        // The same size, and what will be written.
        try folder.write("x", to: "Output/1.0/b")
        try folder.write("2", to: "Output/1.0/c")
        try folder.write("edited", to: "Output/index.html")
        try folder.write("edited", to: "Output/robots.txt")
        let staged = try staged(["1.0": ["a": "2", "b": "1", "c": "2"]], root: ["index.html": "1"])
        let notes = try staged.prepare()
        #expect(notes == ["1.0/a", "1.0/b", "index.html", "robots.txt"].map { .edited(path: "\(output.path)/\($0)") })
        #expect(try texts()["1.0/a"] == "edited")
        try staged.publish()
        #expect(try texts() == ["1.0/a": "2", "1.0/b": "1", "1.0/c": "2", "index.html": "1"])
    }

    @Test func aLinkInPlaceOfAFileIsReplacedAndWhatItLeadsToStays() throws {
        try publish(["1.0": ["a": "1"]])
        try folder.write("precious", to: "elsewhere")
        try folder.remove("Output/1.0/a")
        try FileManager.default.createSymbolicLink(
            atPath: output.path + "/1.0/a", withDestinationPath: "../../elsewhere")
        #expect(try publish(["1.0": ["a": "1"]]) == [.edited(path: "\(output.path)/1.0/a")])
        #expect(try texts() == ["1.0/a": "1"])
        #expect(try folder.text(of: "elsewhere") == "precious")
    }

    @Test func theRedirectGoesWithoutWhatOthersPutThere() throws {
        try publish(["1.0": [:], "latest": ["a/index.html": "1"]])
        try folder.write("mine", to: "Output/latest/a/mine")
        try publish(["1.0": [:]], hasLatest: false)
        #expect(try texts() == ["latest/a/mine": "mine"])
        try folder.remove("Output/latest")
        try folder.write(Self.model("1.0"), to: "Output/latest/model.json")
        try folder.write("mine", to: "Output/latest/weights.bin")
        #expect(try publish(["1.0": [:]], hasLatest: false) == [.left(path: "\(output.path)/latest")])
        #expect(try texts() == ["latest/weights.bin": "mine"])
    }

    // MARK: Without a manifest

    @Test func anEditionOfAnEarlierVersionIsTakenOver() throws {
        try publish(
            ["1.0": ["a": "1", "gone": "1"], "0.9": ["a": "1"]],
            root: ["index.html": "1", "versions.json": "[{\"version\": \"1.0\", \"title\": \"1.0\", \"aliases\": []}]"])
        try folder.remove("Output/.portolan")
        let notes = try publish(["1.0": ["a": "2"]], root: ["index.html": "2", "versions.json": "[]"])
        #expect(
            notes == [
                .adopted(path: "\(output.path)/1.0", files: 2, others: 1),
                .adopted(path: "\(output.path)/index.html", files: 1, others: 0),
                .adopted(path: "\(output.path)/versions.json", files: 1, others: 0),
            ])
        #expect(
            try texts() == ["1.0/a": "2", "1.0/gone": "1", "0.9/a": "1", "index.html": "2", "versions.json": "[]"])
        #expect(try publish(["1.0": ["a": "3"]], root: ["index.html": "2", "versions.json": "[]"]) == [])
        #expect(try publish(["0.9": ["a": "3"]]) == [.adopted(path: "\(output.path)/0.9", files: 2, others: 0)])
    }

    @Test(arguments: [
        "{\"schemaVersion\":1,\"title\":\"A \\\"B\\\"\",\"base\":\"https://e.com/\",\"edition\":\"1.0\",\"status\":\"released\"}",
        "{\n \"schemaVersion\": 1,\n \"title\": \"\",\n \"edition\": \"1.0\",\n \"status\": \"draft\",\n",
    ])
    func aModelProvesItsEditionHoweverItIsSpaced(_ model: String) throws {
        try folder.write(model, to: "Output/1.0/model.json")
        try folder.write("1", to: "Output/1.0/a")
        #expect(try output.isProven("1.0"))
        #expect(try output.isProven("latest") == false)
        #expect(
            try publish(["1.0": ["a": "2"]]) == [.adopted(path: "\(output.path)/1.0", files: 2, others: 0)])
    }

    @Test(arguments: [
        "{}", "",
        "{\n  \"schemaVersion\": 1,\n  \"title\": \"A\",\n  \"edition\": \"1.1\",\n  \"status\": \"draft\",\n",
        "{\"edition\": \"1.0\"}",
    ])
    func aModelOfSomethingElseProvesNothing(_ model: String) throws {
        try folder.write(model, to: "Output/1.0/model.json")
        try folder.write("precious", to: "Output/1.0/weights.bin")
        let before = try folder.contents()
        let error = #expect(throws: FileError.self) { try publish(["1.0": [:]]) }
        #expect(error?.reason.hasPrefix("it is not an edition that Portolan built") == true)
        #expect(try folder.contents() == before)
    }

    @Test(arguments: ["", "x", "Portolan wrote these files, format 1: digest (XXH3 128), size, path\n"])
    func aDamagedManifestIsNamed(_ text: String) throws {
        try folder.write(text, to: "Output/.portolan/manifest")
        let error = #expect(throws: FileError.self) { try publish(["1.0": [:]]) }
        #expect(error?.path == output.manifestPath)
        #expect(try texts() == [:])
    }

    // MARK: Killed builds

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

    /// Begins a build, which does nothing else.
    private func expectRecovery(in output: OutputFolder, isCompleted: Bool) throws {
        let next = try StagedSite(in: output)
        #expect(try next.prepare() == [.recovered(isCompleted: isCompleted)])
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
        #expect(try staged.prepare() == [])
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
