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
        #expect(catalog.contains("# the file states no transport"))
        // Again, it has nothing new.
        let again = try run("import", "connections", "list.csv")
        #expect(again.status == 0 && again.output == "0 connections added; 0 gone\n", "\(again.errors)")
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

    /// Which formats have which fixtures.
    private static let fixtures = [
        ("workbook", "connections.xlsx"), ("compose", "compose.yml"), ("kubernetes", "kubernetes.yml"),
        ("sockets", "sockets.txt"), ("zeek", "zeek.log"), ("zeek", "zeek.json"), ("flow-log", "flow-log.txt"),
        ("structurizr", "workspace.json"),
    ]

    @Test(arguments: fixtures)
    func `files of other tools become corpora without errors`(_ format: String, _ name: String) throws {
        let fixture = Repository.root.appendingPathComponent("Tests/ImportingTests/Fixtures/\(name)")
        let imported = try run("import", format, fixture.path)
        #expect(imported.status == 0, "\(imported.errors)")
        // Only what the file itself has can be warned of.
        let check = try run("check")
        #expect(check.status == 0)
        #expect(!check.errors.contains("warning[") || check.errors.contains("unencrypted-crossing"), "\(check.errors)")
        #expect(try folder.text(of: "Content/1.0/catalog.yml").contains("assumed"))
        #expect(try run("build").status == 0)
        let again = try run("import", format, fixture.path)
        #expect(again.status == 0 && again.output == "0 connections added; 0 gone\n", "\(again.output)")
    }

    @Test(arguments: ["Fixture", "kafka", "bigbank"])
    func `the program's own workbook reads back to the same flows`(_ name: String) throws {
        let corpus = Repository.root.appendingPathComponent("Tests/Corpora/\(name)/Content")
        try folder.copy(name == "Fixture" ? Fixture("flow").content : corpus, to: "Before")
        let before = try flows("Before")
        let matrix = try run("matrix", "--content", "Before", "--format", "xlsx", "--output", "matrix.xlsx")
        #expect(matrix.status == 0, "\(matrix.errors)")
        let imported = try run("import", "workbook", "matrix.xlsx", "--content", "After")
        #expect(imported.status == 0 && imported.errors == "", "\(imported.errors)")
        #expect(try flows("After") == before)
    }

    @Test func `what was edited stays, what is new is added, what is gone is told`() throws {
        let list = { (rows: String) in "from,from zone,to,to zone,port,protocol,purpose\n" + rows }
        try folder.write(
            list(
                """
                laptop,Office,shop,DMZ,443/tcp,HTTPS,orders
                shop,DMZ,db,Inside,5432/tcp,PostgreSQL,data
                mon,Inside,shop,DMZ,9100/tcp,HTTP,metrics
                mon,Inside,db,Inside,9100/tcp,HTTP,metrics
                """), to: "list.csv")
        #expect(try run("import", "connections", "list.csv").status == 0)
        // The author gives the database a title, and does not want its metrics.
        let catalog = try folder.text(of: "Content/1.0/catalog.yml")
            .replacing("title: \"db\"", with: "title: Orders database  # ours")
        try folder.write(catalog, to: "Content/1.0/catalog.yml")
        let slide = "Content/1.0/10-connections/10-all-connections.md"
        let edited = try folder.text(of: slide).split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.contains("from: mon, to: db") }.joined(separator: "\n")
        try folder.write(edited, to: slide)
        try folder.write(
            list(
                """
                db,Inside,backup,Backup net,22/tcp,SSH,dumps
                mon,Inside,db,Inside,9100/tcp,HTTP,metrics
                shop,DMZ,db,Inside,5432/tcp,PostgreSQL,all data
                phone,Office,shop,DMZ,443/tcp,HTTPS,orders
                laptop,Office,shop,DMZ,443/tcp,HTTPS,orders
                """), to: "list.csv")
        let run = try run("import", "connections", "list.csv")
        #expect(run.status == 0)
        #expect(run.output == "Content/1.0/10-connections/20-added.md\n2 connections added; 1 gone\n")
        #expect(run.errors.contains("note: gone from list.csv: mon to shop over http-9100; it is still on \(slide)\n"))
        #expect(
            run.errors.contains("note: changed in list.csv, and left as it is in the corpus: now {from: shop, to: db,"))
        #expect(try folder.text(of: slide) == edited)
        let after = try folder.text(of: "Content/1.0/catalog.yml")
        #expect(after.contains("title: Orders database  # ours"))
        #expect(after.contains("  backup: {title: \"backup\", kind: machine, zone: backup-net}\n"))
        // Nothing but lines that were added.
        let lines = Set(after.split(separator: "\n"))
        #expect(catalog.split(separator: "\n").allSatisfy(lines.contains))
        #expect(
            try folder.text(of: "Content/1.0/10-connections/20-added.md").contains(
                "{from: phone, to: shop, channel: https-443"))
        #expect(try self.run("check", "--strict").status == 0)
        #expect(try self.run("import", "connections", "list.csv").output == "0 connections added; 0 gone\n")
    }

    @Test func `catalogs in braces and with services in machines are added to`() throws {
        let head = "from,from machine,to,to machine,port\n"
        try folder.write(head + "app,web01,sql,db01,5432/tcp\n", to: "list.csv")
        #expect(try run("import", "connections", "list.csv").status == 0)
        try folder.write(
            """
            ports: {port-5432: {number: "5432", title: SQL}}
            channels: {tcp-5432: {title: SQL, port: port-5432, transport: tcp, protocol: SQL}}
            components:
                web01: {title: Web, kind: machine, holds: {app: {title: App, kind: application}}}
                db01:
                    title: Database
                    kind: machine
                    holds:
                        # The one that matters.
                        sql: {title: SQL, kind: database}

            # The end.
            """, to: "Content/1.0/catalog.yml")
        try folder.write(
            head + "app,web01,sql,db01,5432/tcp\nagent,web01,store,db01,8086/tcp\nagent,web01,cron,job01,8086/tcp\n",
            to: "list.csv")
        let update = try run("import", "connections", "list.csv")
        #expect(update.status == 0, "\(update.errors)")
        let catalog = try folder.text(of: "Content/1.0/catalog.yml")
        #expect(catalog.contains("port-5432: {number: \"5432\", title: SQL}, port-8086: {number: \"8086\""))
        #expect(
            catalog.contains("holds: {app: {title: App, kind: application}, agent: {title: \"agent\", kind: service}}}")
        )
        #expect(
            catalog.contains(
                "            sql: {title: SQL, kind: database}\n            store: {title: \"store\", kind: service}\n")
        )
        #expect(catalog.hasSuffix("# The end."))
        #expect(try run("check", "--strict").status == 0)
    }

    @Test func `an update that would not be valid changes nothing`() throws {
        try folder.write("from,to,port\na,b,80/tcp\n", to: "list.csv")
        #expect(try run("import", "connections", "list.csv").status == 0)
        let before = try folder.contents(of: "Content")
        // One end cannot be a stack that was none.
        try folder.write("from,to,port\na,b,80/tcp\nb,b,81/tcp\n", to: "list.csv")
        let run = try run("import", "connections", "list.csv")
        #expect(run.status == 2 && run.errors.contains("would not be valid"), "\(run.errors)")
        #expect(try folder.contents(of: "Content") == before)
    }
}
