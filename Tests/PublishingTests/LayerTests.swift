import Foundation
import Testing

/// Holds every import line of `Sources` against the table in CONTRIBUTING.md.
@Suite struct LayerTests {
    private static let system: Set<String> = ["Glibc", "FoundationEssentials", "Foundation", "Synchronization"]

    @Test func everyImportIsAllowed() throws {
        let table = try Self.table()
        for (target, file) in try Self.sources() {
            let allowed = try #require(table[target], "the table in CONTRIBUTING.md has no row for \(target)")
            for name in try Self.imports(of: file) where !allowed.contains(name) && !Self.system.contains(name) {
                Issue.record("\(target)/\(file.lastPathComponent) imports \(name)")
            }
        }
    }

    @Test func everyTargetHasARow() throws {
        #expect(try Set(Self.sources().map(\.target)) == Set(Self.table().keys))
    }

    @Test func importLinesAreRead() {
        let lines = [
            "import Model", "@preconcurrency import Layout", "package import struct Model.Slide", "import Glibc.C",
            "/// import nothing", "let imported = 1", "    import Compiler  // here",
            "@testable import HTML; import SVG",
        ]
        #expect(
            lines.flatMap(Self.imports(inLine:))
                == ["Model", "Layout", "Model", "Glibc", "Compiler", "HTML", "SVG"])
    }

    /// Target to what it may import.
    private static func table() throws -> [String: Set<String>] {
        let text = try String(contentsOf: Repository.root.appendingPathComponent("CONTRIBUTING.md"), encoding: .utf8)
        var table: [String: Set<String>] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.matches(of: #/`(\w+)`/#).map { String($0.1) } }
            table[try #require(cells[0].first)] = Set(cells[2])
        }
        return table
    }

    private static func sources() throws -> [(target: String, file: URL)] {
        let folder = Repository.root.appendingPathComponent("Sources")
        return try Repository.files(in: folder).filter { $0.pathExtension == "swift" }.map { file in
            (try #require(file.path.dropFirst(folder.path.count).split(separator: "/").first.map(String.init)), file)
        }
    }

    private static func imports(of file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").flatMap { imports(inLine: String($0)) }
    }

    private static func imports(inLine line: String) -> [String] {
        let statement =
            #/^\s*(?:@\w+\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|enum|class|protocol|typealias|func|let|var)\s+)?(\w+)/#
        return line.split(separator: ";").compactMap { $0.firstMatch(of: statement).map { String($0.1) } }
    }
}
