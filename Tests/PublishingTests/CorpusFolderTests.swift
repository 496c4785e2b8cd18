import Compiler
import Foundation
import Testing

@testable import Publishing

@Suite struct CorpusFolderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func paths() throws -> [String] { try CorpusFolder(folder.path).files().map(\.path) }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appendingPathComponent(name).path, withDestinationPath: target)
    }

    @Test func readsEveryFileInOrder() throws {
        for name in ["b.md", "a/z.md", "a.md", "a/b/c.yml", "Ä.md"] { try folder.write(name, to: name) }
        let files = try CorpusFolder(folder.path + "/").files()
        #expect(files.map(\.path) == ["a.md", "a/b/c.yml", "a/z.md", "b.md", "Ä.md"])
        #expect(files.allSatisfy { $0.bytes == Array($0.path.utf8) })
    }

    @Test func skipsWhatEditorsLeave() throws {
        for name in [".git/config", ".a.md.swp", "a.md~", "#a.md#", "a.md"] { try folder.write("", to: name) }
        #expect(try paths() == ["a.md"])
    }

    @Test func followsLinks() throws {
        try folder.write("", to: "a/x.md")
        try link("b", to: "a")
        #expect(try paths() == ["a/x.md", "b/x.md"])
    }

    @Test func aLinkOutOfTheCorpusIsNotRead() throws {
        try folder.write("mine", to: "outside/x.md")
        try folder.write("", to: "Content/portolan.yml")
        try folder.write("", to: "Content/a/y.md")
        try link("Content/file.md", to: "../outside/x.md")
        try link("Content/folder", to: folder.path + "/outside")
        try link("Content/inside.md", to: folder.path + "/Content/a/y.md")
        try link("Content/chain.md", to: "file.md")
        try link("link", to: "Content")
        for name in ["Content", "link"] {
            let files = try CorpusFolder("\(folder.path)/\(name)").files()
            #expect(files.filter(\.leadsOutOfCorpus).map(\.path) == ["chain.md", "file.md", "folder"])
            #expect(files.allSatisfy { $0.bytes.isEmpty })
            #expect(files.map(\.path).contains("inside.md"))
            let found = SiteReading(files, contentPath: name)
            #expect(found.site == nil)
            #expect(
                found.diagnostics.map { "\($0.location.path) \($0.code.name)" }
                    == ["chain.md", "file.md", "folder"].map { "\(name)/\($0) link-out-of-corpus" })
        }
    }

    @Test(arguments: [("a/loop", ".."), ("a/self", "self"), ("a/gone.md", "nowhere")])
    func aLinkThatLeadsNowhereIsNamed(_ name: String, _ target: String) throws {
        try folder.write("", to: "a/x.md")
        try link(name, to: target)
        let fault = #expect(throws: FileError.self) { try paths() }
        #expect(fault?.path == "\(folder.path)/\(name)")
    }

    @Test func aPipeIsNamed() throws {
        #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
        let error = #expect(throws: FileError.self) { try paths() }
        #expect(error?.description == "cannot read \(folder.path)/pipe.md: it is neither a file nor a folder")
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        let missing = #expect(throws: FileError.self) { try CorpusFolder("\(folder.path)/no").files() }
        #expect(missing?.path == "\(folder.path)/no")
        try folder.write("", to: "file")
        let file = #expect(throws: FileError.self) { try CorpusFolder("\(folder.path)/file").files() }
        #expect(file?.path == "\(folder.path)/file")
    }
}
