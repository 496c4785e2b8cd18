import Diagnostics
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
                "edition 1.03 (released): 63 flows; left out: 4 inside one machine, 3 between people, or between a person and a machine, 1 carried by hand, on no network\n"
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

    @Test func `heads are frozen, filter and are repeated on paper`() throws {
        let matrix = FlowMatrix(try Corpus.bigfix())
        let scratch = try Scratch()
        try Data(WorkbookMatrixFormat().bytes(of: matrix)).write(to: scratch["m.xlsx"])
        let parts = try Tool(
            "python3",
            [
                "-c",
                "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); [print(z.read(n).decode()) for n in z.namelist()]",
                scratch["m.xlsx"].path,
            ])
        let text = parts.output
        #expect(text.contains(#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#))
        #expect(text.contains(#"<autoFilter ref="A1:W64"/>"#))
        #expect(text.contains("'Flows'!$A$1:$W$64</definedName>"))
        #expect(text.contains("'Flows'!$1:$1</definedName>"))
    }

    /// LibreOffice reads what was written, text as text: what comes back is the table cell by cell.
    @Test func `LibreOffice reads the workbook cell by cell`() throws {
        let matrix = FlowMatrix(
            Corpus.changing(try Corpus.bigfix()) { $0.terms.purpose = "=1+1, \(Self.hostile), \($0.id)" })
        let scratch = try Scratch()
        try Data(WorkbookMatrixFormat().bytes(of: matrix)).write(to: scratch["m.xlsx"])
        // Comma, double quotes, UTF-8, from the first line, the first sheet.
        let run = try Tool(
            "soffice",
            [
                "-env:UserInstallation=file://\(scratch["profile"].path)", "--headless", "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1", "--outdir",
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
