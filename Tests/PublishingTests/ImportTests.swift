import Foundation
import Testing

@testable import Publishing

/// `portolan import` from the outside.
@Suite struct ImportTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @discardableResult
    private func run(_ arguments: String...) throws -> ProgramRun { try ProgramRun(arguments, in: folder.url) }

    private static let list = """
        From,From zone,To,To zone,Port,Protocol,Purpose
        Laptop,Internet,Web server,DMZ,443/tcp,HTTPS,orders
        Web server,DMZ,Application server,Inside,8443/tcp,HTTPS,
        Application server,Inside,Database server,Inside,"5432/tcp, 5433/tcp",PostgreSQL,"it's ""all"" the data"
        Application server,Inside,Partner,Internet,any,,
        Monitor,Inside,Web server,DMZ,ICMP,,
        Monitor,Inside,,DMZ,161/udp,SNMP,
        """

    @Test func `a list of connections becomes a site`() throws {
        try folder.write(Self.list, to: "list.csv")
        let imported = try run("import", "connections", "list.csv", "--title", "Three tiers")
        #expect(imported.status == 0 && imported.errors == "note: line 7 is left out: it lacks an end\n")
        #expect(imported.output.contains("5 connections; "))
        let check = try run("check", "--strict")
        #expect(check.status == 0 && check.errors == "", "\(check.errors)")
        let build = try run("build")
        #expect(build.status == 0 && build.errors == "")
        let picture = try folder.text(of: "Output/1.0/connections/all-connections/all-connections.svg")
        for title in ["Laptop", "Web server", "Application server", "Database server"] {
            #expect(picture.contains(">\(title)<"))
        }
        let catalog = try folder.text(of: "Content/1.0/catalog.yml")
        #expect(catalog.contains("dmz: {title: \"DMZ\", kind: dmz}  # kind assumed\n"))
        #expect(catalog.contains("# the list states no transport"))
        #expect(try run("import", "connections", "list.csv").status == 2)
    }

    @Test func `what cannot be read is an error, and writes nothing`() throws {
        try folder.write("Quelle,to\na,b\n", to: "list.csv")
        #expect(try run("import", "connections", "list.csv").errors.contains("has no column 'from'"))
        #expect(try run("import", "connections", "list.csv", "--column", "from=Quelle").status == 0)
        #expect(try run("import", "visio", "list.csv", "--content", "Other").status == 2)
        #expect(try run("import", "connections", "none.csv", "--content", "Other").status == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/Other"))
    }

    /// The columns of the matrix that say which flows there are.
    private func flows(_ content: String) throws -> [String] {
        let matrix = try run("matrix", "--content", content, "--format", "csv")
        #expect(matrix.status == 0)
        try folder.write(matrix.output, to: "\(content)-matrix.csv")
        return matrix.output.split(separator: "\r\n").map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            return ([fields[0]] + fields[2...3] + fields[5...8]).joined(separator: ",")
        }.sorted()
    }

    @Test(arguments: ["Fixture", "kafka", "bigbank"])
    func `the program's own matrix reads back to the same flows`(_ name: String) throws {
        let corpus = Repository.root.appendingPathComponent("Tests/Corpora/\(name)/Content")
        try folder.copy(name == "Fixture" ? Fixture("flow").content : corpus, to: "Before")
        let before = try flows("Before")
        let imported = try run("import", "connections", "Before-matrix.csv", "--content", "After")
        #expect(imported.status == 0 && imported.errors == "", "\(imported.errors)")
        #expect(try flows("After") == before)
        #expect(before.count > 2)
    }
}
