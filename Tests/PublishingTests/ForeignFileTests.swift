import Foundation
import Testing

@testable import Publishing

/// Files of the output that Portolan did not write, or that somebody edited.
@Suite struct ForeignFileTests: TestedOutput {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

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
        let findings = try staged.prepare()
        let edited = ["1.0/a", "1.0/b", "index.html", "robots.txt"]
        #expect(findings.notes == [])
        #expect(findings.diagnostics == edited.map { EditedOutput.diagnostic(at: "\(output.path)/\($0)") })
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
        let staged = try staged(["1.0": ["a": "1"]])
        #expect(try staged.prepare().diagnostics == [EditedOutput.diagnostic(at: "\(output.path)/1.0/a")])
        try staged.publish()
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
}
