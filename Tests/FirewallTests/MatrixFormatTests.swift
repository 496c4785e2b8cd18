import Compression
import Diagnostics
import Editions
import Foundation
import Model
import Testing

@testable import Firewall

/// The files of a matrix, as other programs read them.
@Suite struct MatrixFormatTests {
    private static let hostile = #"=cmd|' /C calc'!A0, "a" <b> & 'c'"#

    private func hostileMatrix() throws -> FlowMatrix {
        let links = """
            kind: flow
            links:
              - {path: a, from: browser, to: api, channel: web, purpose: x}
              - {path: b, from: browser, to: api, channel: web, purpose: y}
            """
        var edition = Corpus.changing(try Corpus.edition(slides: ["a": links])) { link in
            link.terms.purpose = link.terms.purpose == "x" ? Self.hostile : "+1\n@x"
        }
        edition.catalog.components.updateEach { if $0.id == "browser" { $0.title = "-2+3 | `x` \u{1} ü" } }
        return FlowMatrix(edition)
    }

    private func written(_ format: any MatrixFormat, _ matrix: FlowMatrix) -> String {
        String(decoding: format.bytes(of: matrix), as: UTF8.self)
    }

    // MARK: CSV

    @Test func `CSV has a line for each flow, of fields that are told apart`() throws {
        let matrix = FlowMatrix(try Corpus.bigfix())
        let rows = CSVReading.rows(written(CSVMatrixFormat(), matrix))
        #expect(rows.count == matrix.flows.count + 1)
        #expect(
            rows == [MatrixTable.flows(matrix).columns.map(\.title)]
                + MatrixTable.flows(matrix).rows.map { $0.map(\.text) })
    }

    @Test func `no field of CSV is a formula`() throws {
        let text = written(CSVMatrixFormat(), try hostileMatrix())
        for field in CSVReading.rows(text).joined() {
            #expect(!(field.first.map { "=+-@\t\r".contains($0) } ?? false), "\(field)")
        }
        #expect(text.contains(#""'=cmd|' /C calc'!A0, ""a"" <b> & 'c'; +1"#))
        #expect(!text.replacing("\r\n", with: "").contains("\r"))
    }

    // MARK: JSON

    @Test func `JSON tells all of every flow`() throws {
        let matrix = FlowMatrix(try Corpus.bigfix())
        let data = Data(JSONMatrixFormat().bytes(of: matrix))
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(root["schemaVersion"] as? Int == 1)
        let flows = try #require(root["flows"] as? [[String: Any]])
        #expect(flows.map { $0["id"] as? String } == matrix.flows.map(\.id.text))
        let ldap = try #require(flows.first { $0["id"] as? String == "idp--active-directory--ldap" })
        #expect((ldap["ports"] as? [[String: Any]])?.compactMap { $0["number"] as? String } == ["389", "636", "3268"])
        let leftOut = try #require((root["leftOut"] as? [String: Any])?["counts"] as? [String: Int])
        #expect(leftOut.values.reduce(0, +) == matrix.leftOut.count)
    }

    // MARK: Markdown and text

    @Test func `a cell of Markdown cannot end its row`() throws {
        let lines = written(MarkdownMatrixFormat(), try hostileMatrix()).split(separator: "\n").filter {
            $0.hasPrefix("|")
        }
        #expect(lines.count == 3)
        for line in lines { #expect(line.replacing("\\|", with: "").split(separator: "|").count == 11) }
        #expect(lines[2].contains("\\<b\\> \\& "))
    }

    @Test func `text is grouped by zones and counts what is left out`() throws {
        let text = written(TextMatrixFormat(), FlowMatrix(try Corpus.bigfix()))
        #expect(text.contains("\n\nInternet -> DMZ\n"))
        #expect(
            text.hasSuffix(
                "edition 1.03 (released): 64 flows; left out: 4 inside one machine, 3 between people, or between a person and a machine, 1 carried by hand, on no network\n"
            ))
        #expect(!written(TextMatrixFormat(), try hostileMatrix()).contains("\u{1}"))
    }

    // MARK: Workbook

    @Test func `the workbook is a sound archive`() throws {
        let matrix = FlowMatrix(try Corpus.bigfix())
        let bytes = WorkbookMatrixFormat().bytes(of: matrix)
        let scratch = try Scratch()
        try Data(bytes).write(to: scratch["m.xlsx"])
        let check = try Tool(
            "python3",
            [
                "-c",
                "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(*z.namelist())",
                scratch["m.xlsx"].path,
            ])
        #expect(check.status == 0, "\(check.errors)")
        #expect(check.output.split(separator: " ").first == "[Content_Types].xml")
    }

    private static func parts(of bytes: [UInt8]) throws -> [String: String] {
        let scratch = try Scratch()
        try Data(bytes).write(to: scratch["m.xlsx"])
        let script = """
            import json, sys, zipfile
            z = zipfile.ZipFile(sys.argv[1])
            assert all(i.compress_type == zipfile.ZIP_DEFLATED for i in z.infolist())
            print(json.dumps({n: z.read(n).decode() for n in z.namelist()}))
            """
        let run = try Tool("python3", ["-c", script, scratch["m.xlsx"].path])
        try #require(run.status == 0, "\(run.errors)")
        return try JSONDecoder().decode([String: String].self, from: Data(run.output.utf8))
    }

    private static func bigfix() throws -> FlowMatrix {
        let edition = try Corpus.bigfix()
        let site = Site(title: "A & B", baseAddress: "https://example.com/net/", editions: [edition])
        return FlowMatrix(EditionIndex(DeployedEdition(edition)), of: site)
    }

    @Test func `heads are frozen, filter and are repeated on paper`() throws {
        let parts = try Self.parts(of: WorkbookMatrixFormat().bytes(of: try Self.bigfix()))
        let names = try #require(parts["xl/workbook.xml"])
        let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(sheet.contains(#"<pane ySplit="7" topLeftCell="A8" activePane="bottomLeft" state="frozen"/>"#))
        #expect(sheet.contains(#"<autoFilter ref="A7:K71"/>"#) && names.contains("'Matrix'!$A$7:$K$71</definedName>"))
        #expect(names.contains("'Matrix'!$7:$7</definedName>") && names.contains("'Matrix'!$A$1:$K$71</definedName>"))
        #expect(sheet.contains(#"<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>"#))
        // What other programs read by its columns begins in its first row, as ever.
        #expect(names.contains("'Flows'!$A$1:$W$65") && names.contains("'Flows'!$A:$A,'Flows'!$1:$1</definedName>"))
    }

    @Test func `the workbook says what it is of, and leads to the site`() throws {
        let parts = try Self.parts(of: WorkbookMatrixFormat().bytes(of: try Self.bigfix()))
        let texts = try #require(parts["xl/sharedStrings.xml"])
        for text in ["A &amp; B: Firewall matrix", "Edition 1.03, released", "Deployment: none", "64 flows."] {
            #expect(texts.contains("<t>\(text)"), "\(text)")
        }
        let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(sheet.contains("&amp;LEdition 1.03, released&amp;CMatrix&amp;R&amp;P / &amp;N"))
        #expect(sheet.contains(#"<hyperlink ref="K8" r:id="rId1" location="root-server--bigfix-database--"#))
        let relations = try #require(parts["xl/worksheets/_rels/sheet1.xml.rels"])
        #expect(relations.contains(#"Target="https://example.com/net/1.03/firewall/" TargetMode="External""#))
        let properties = try #require(parts["docProps/core.xml"])
        #expect(properties.contains("<dc:title>A &amp; B, Firewall matrix</dc:title>"))
        // Without a stated address nothing leads anywhere.
        let bare = try Self.parts(of: WorkbookMatrixFormat().bytes(of: FlowMatrix(try Corpus.bigfix())))
        #expect(!bare.values.contains { $0.contains("hyperlink") })
    }

    @Test func `a long matrix has a sheet for each pair of zones`() throws {
        let matrix = try Self.bigfix()
        let parts = try Self.parts(of: WorkbookMatrixFormat().bytes(of: matrix))
        let names = try #require(parts["xl/workbook.xml"]).matches(of: #/<sheet name="([^"]*)"/#).map { String($0.1) }
        #expect(names.first == "Matrix" && names.suffix(3) == ["Flows", "Left out", "About"])
        #expect(names.count - 4 == Set(matrix.flows.map(\.zones)).count && names.contains("Internal network → DMZ"))
        var sheets = SheetNames(taken: ["Flows"])
        #expect(sheets.name(for: "flows") == "flows (2)" && sheets.name(for: "a/b: [c]") == "a b c")
        let long = String(repeating: "ä", count: 40)
        #expect(sheets.name(for: long).utf16.count == 31 && sheets.name(for: long).hasSuffix("ä (2)"))
    }

    /// A column is as wide as what is in it, and a row as high as its cells have lines.
    @Test func `rows are as high as their cells need`() {
        let cells = ["a", "one two three four", "abcdefghijklmnopqrstuvwxyz"].map(MatrixTable.Cell.text)
        #expect(RowHeight.of([cells[0]], [10]) == 17)
        #expect(RowHeight.of([cells[0], cells[1]], [10, 10]) == 14 * 3 + 3)
        #expect(RowHeight.of([cells[2]], [14]) == 14 * 2 + 3)
    }

    /// The schemas of Office Open XML, as Microsoft's own kit for developers has them, and the parts that a file has to have.
    @Test func `nothing in the workbook has to be repaired`() throws {
        let scratch = try Scratch()
        try Data(WorkbookMatrixFormat().bytes(of: try Self.bigfix())).write(to: scratch["m.xlsx"])
        let audit = Corpus.root.appendingPathComponent(".build/tools/office/bin/openxml-audit").path
        let run = try Tool(audit, ["-m", "20", scratch["m.xlsx"].path])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        // It does find what is missing.
        let parts = try ZipReader(WorkbookMatrixFormat().bytes(of: try Self.bigfix())).files
        var archive = ZipArchive()
        var damaged: [UInt8] = []
        for (path, bytes) in parts.sorted(by: { $0.key < $1.key }) where path != "xl/styles.xml" {
            archive.add(path, bytes) { damaged += $0 }
        }
        archive.finish { damaged += $0 }
        try Data(damaged).write(to: scratch["damaged.xlsx"])
        #expect(try Tool(audit, [scratch["damaged.xlsx"].path]).status != 0)
    }

    /// LibreOffice opens it without a word, and prints it in letters that can be read.
    @Test func `LibreOffice prints the workbook legibly`() throws {
        let scratch = try Scratch()
        try Data(WorkbookMatrixFormat().bytes(of: try Self.bigfix())).write(to: scratch["m.xlsx"])
        let run = try Tool(
            "soffice",
            [
                "-env:UserInstallation=file://\(scratch["profile"].path)", "--headless", "--convert-to", "pdf",
                "--outdir", scratch.url.path, scratch["m.xlsx"].path,
            ])
        #expect(run.status == 0, "\(run.errors)")
        let page = try Tool("pdftotext", ["-bbox", "-l", "2", scratch["m.pdf"].path, "-"]).output
        // A4, landscape.
        #expect(page.contains(#/<page width="841\.\d+" height="595\.\d+">/#))
        let heights = page.matches(of: #/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">[A-Za-z]/#).compactMap { match in
            Double(match.2).flatMap { bottom in Double(match.1).map { bottom - $0 } }
        }
        // With what is above and below its letters, a line of 7 points is somewhat more than 8 points high.
        #expect(heights.count > 100 && heights.allSatisfy { $0 > 8.1 })
        #expect(page.matches(of: #/>From</#).count == 2 && page.contains(">1.03,<"))
    }

    /// LibreOffice reads what was written, text as text: what comes back is the table cell by cell.
    @Test func `LibreOffice reads the workbook cell by cell`() throws {
        let matrix = FlowMatrix(
            Corpus.changing(try Corpus.bigfix()) { $0.terms.purpose = "=1+1, \(Self.hostile), \($0.id)" })
        let scratch = try Scratch()
        try Data(WorkbookMatrixFormat().bytes(of: matrix)).write(to: scratch["m.xlsx"])
        // Comma, double quotes, UTF-8, from the first line, a file for each sheet.
        let run = try Tool(
            "soffice",
            [
                "-env:UserInstallation=file://\(scratch["profile"].path)", "--headless", "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir",
                scratch.url.path, scratch["m.xlsx"].path,
            ])
        #expect(run.status == 0, "\(run.errors)")
        let text = try String(contentsOf: scratch["m-Flows.csv"], encoding: .utf8)
        let table = MatrixTable.flows(matrix)
        #expect(CSVReading.rows(text) == [table.columns.map(\.title)] + table.rows.map { $0.map(\.text) })
    }
}

/// Reads RFC 4180, with either line end.
enum CSVReading {
    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = ""
        var isQuoted = false
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"":
                scalars.removeFirst()
                field += "\""
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(field)
                field = ""
            case "\r" where !isQuoted: continue
            case "\n" where !isQuoted:
                rows.append(row + [field])
                (row, field) = ([], "")
            default: field.unicodeScalars.append(scalar)
            }
        }
        return rows
    }
}
