import Digests
import Testing

@testable import Publishing

@Suite struct OutputManifestTests {
    private static func entry(_ text: String) -> OutputManifest.Entry { OutputManifest.Entry(of: Array(text.utf8)) }

    private static let paths = ["1.0/a b.html", "1.0/a/b", "1.0.pdf", "1.0/é", "10/x", "index.html", "1.0/a-b", "a"]

    private static let manifest = OutputManifest(paths.map { (path: $0, entry: entry($0)) })

    @Test func everyPathIsFound() {
        for path in Self.paths { #expect(Self.manifest[path] == Self.entry(path), "\(path)") }
        for path in ["", "1.0", "1.0/", "1.0/a", "1.0/a/", "1.0/b", "zz", "1.0/a/b/c"] {
            #expect(Self.manifest[path] == nil, "\(path)")
        }
    }

    @Test func foldersAreRanges() {
        #expect(Self.manifest.entries(below: "1.0").map(\.path) == ["1.0/a b.html", "1.0/a-b", "1.0/a/b", "1.0/é"])
        #expect(Self.manifest.count(below: "1.0/a") == 1)
        #expect(!Self.manifest.hasFiles(below: "1"))
        #expect(!Self.manifest.hasFiles(below: "a"))
        #expect(Self.manifest.top.folders == ["1.0", "10"])
        #expect(Self.manifest.top.files == ["1.0.pdf", "a", "index.html"])
    }

    @Test func theFileIsTheSameInAnyOrderAndLeadsBack() throws {
        let bytes = Self.manifest.bytes
        let other = OutputManifest(Self.paths.reversed().map { (path: $0, entry: Self.entry($0)) })
        #expect(other.bytes == bytes)
        let read = try #require(OutputManifest(parsing: bytes))
        #expect(read.bytes == bytes)
        #expect(read.entries.map(\.path) == Self.manifest.entries.map(\.path))
        #expect(read.hasSameFiles(as: Self.manifest, below: "1.0"))
        #expect(try #require(OutputManifest(parsing: OutputManifest().bytes)).isEmpty)
    }

    @Test func aDifferenceInAFolderIsSeen() {
        let entries = Self.paths.map { (path: $0, entry: Self.entry($0)) }
        let edited = OutputManifest(entries.map { ($0.path, $0.path == "1.0/é" ? Self.entry("other") : $0.entry) })
        #expect(!edited.hasSameFiles(as: Self.manifest, below: "1.0"))
        #expect(edited.hasSameFiles(as: Self.manifest, below: "10"))
        #expect(!OutputManifest(entries.dropFirst()).hasSameFiles(as: Self.manifest, below: "1.0"))
    }

    /// Cut off anywhere, and with any byte changed, it is not taken for a shorter one or for one of other files.
    @Test func aDamagedFileIsNoManifest() {
        let bytes = OutputManifest([(path: "1.0/a", entry: Self.entry("x")), (path: "b", entry: Self.entry("y"))]).bytes
        for length in bytes.indices { #expect(OutputManifest(parsing: Array(bytes[..<length])) == nil) }
        #expect(OutputManifest(parsing: bytes + Array("x\n".utf8)) == nil)
        let text = String(decoding: bytes, as: UTF8.self)
        for (old, new) in [("files 2", "files 3"), (" 1 b", " b"), (" 1 b", " -1 b"), ("b\n", "0\n"), ("1.0/a", "")] {
            #expect(OutputManifest(parsing: Array(text.replacing(old, with: new).utf8)) == nil, "\(new)")
        }
    }

    @Test func aLineBreakDoesNotFit() {
        #expect(OutputManifest.canHold("a b"))
        #expect(!OutputManifest.canHold("a\nb"))
    }
}
