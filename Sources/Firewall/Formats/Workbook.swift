/// The matrix as a workbook of SpreadsheetML (ECMA-376), with a sheet for the flows and one for what was left out. Heads
/// stay where they are, are repeated on paper, and filter.
package enum Workbook {
    private struct Sheet {
        var name: String
        var table: MatrixTable

        /// `$A$1:$V$54`
        var filterRange: String { "$A$1:$\(Workbook.letters(table.columns.count - 1))$\(table.rows.count + 1)" }
    }

    package static func bytes(_ matrix: FlowMatrix) -> [UInt8] {
        let sheets = [
            Sheet(name: "Flows", table: .flows(matrix)), Sheet(name: "Left out", table: .leftOut(matrix)),
        ]
        var archive = ZipArchive()
        let parts =
            [("[Content_Types].xml", contentTypes(sheets.count)), ("_rels/.rels", packageRelations)]
            + [("xl/workbook.xml", workbook(sheets)), ("xl/_rels/workbook.xml.rels", relations(sheets.count))]
            + [("xl/styles.xml", styles)]
            + sheets.enumerated().map { ("xl/worksheets/sheet\($0 + 1).xml", worksheet($1, isFirst: $0 == 0)) }
        for (name, element) in parts { archive.add(name, Array(element.document.utf8)) }
        return archive.bytes
    }

    // MARK: Parts

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    private static func contentTypes(_ count: Int) -> XMLElement {
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let override = { (part: String, type: String) in
            XMLElement("Override", ["PartName": part, "ContentType": "\(kind).\(type)+xml"])
        }
        return XMLElement(
            "Types", ["xmlns": "\(package)/content-types"],
            [
                XMLElement(
                    "Default",
                    [
                        "Extension": "rels",
                        "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
                    ]),
                override("/xl/workbook.xml", "sheet.main"), override("/xl/styles.xml", "styles"),
            ] + (1...count).map { override("/xl/worksheets/sheet\($0).xml", "worksheet") })
    }

    private static var packageRelations: XMLElement {
        XMLElement(
            "Relationships", ["xmlns": "\(package)/relationships"],
            [relation("rId1", "officeDocument", "xl/workbook.xml")])
    }

    private static func relations(_ count: Int) -> XMLElement {
        XMLElement(
            "Relationships", ["xmlns": "\(package)/relationships"],
            (1...count).map { relation("rId\($0)", "worksheet", "worksheets/sheet\($0).xml") }
                + [relation("rId\(count + 1)", "styles", "styles.xml")])
    }

    private static func relation(_ id: String, _ type: String, _ target: String) -> XMLElement {
        XMLElement("Relationship", ["Id": id, "Type": "\(office)/\(type)", "Target": target])
    }

    private static func workbook(_ sheets: [Sheet]) -> XMLElement {
        let names = sheets.enumerated().flatMap { index, sheet in
            [
                XMLElement(
                    "definedName",
                    ["name": "_xlnm._FilterDatabase", "localSheetId": "\(index)", "hidden": "1"],
                    text: "'\(sheet.name)'!\(sheet.filterRange)"),
                XMLElement(
                    "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": "\(index)"],
                    text: "'\(sheet.name)'!$1:$1"),
            ]
        }
        let entries = sheets.enumerated().map { index, sheet in
            XMLElement(
                "sheet", ["name": sheet.name, "sheetId": "\(index + 1)", "r:id": "rId\(index + 1)"])
        }
        return XMLElement(
            "workbook", ["xmlns": main, "xmlns:r": office],
            [XMLElement("sheets", [:], entries), XMLElement("definedNames", [:], names)])
    }

    /// Style 0 is that of a cell, 1 that of a head.
    private static var styles: XMLElement {
        let alignment = XMLElement("alignment", ["vertical": "top", "wrapText": "1"])
        let font = { (children: [XMLElement]) in
            XMLElement(
                "font", [:], children + [XMLElement("sz", ["val": "11"]), XMLElement("name", ["val": "Calibri"])])
        }
        let fill = { (pattern: String) in XMLElement("fill", [:], [XMLElement("patternFill", ["patternType": pattern])])
        }
        let format = { (font: String) in
            XMLElement(
                "xf",
                ["numFmtId": "0", "fontId": font, "fillId": "0", "borderId": "0", "xfId": "0", "applyAlignment": "1"],
                [alignment])
        }
        let base = XMLElement("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
        return XMLElement(
            "styleSheet", ["xmlns": main],
            [
                XMLElement("fonts", ["count": "2"], [font([]), font([XMLElement("b")])]),
                XMLElement("fills", ["count": "2"], [fill("none"), fill("gray125")]),
                XMLElement("borders", ["count": "1"], [XMLElement("border")]),
                XMLElement("cellStyleXfs", ["count": "1"], [base]),
                XMLElement("cellXfs", ["count": "2"], [format("0"), format("1")]),
            ])
    }

    private static func worksheet(_ sheet: Sheet, isFirst: Bool) -> XMLElement {
        let pane = XMLElement(
            "pane", ["ySplit": "1", "topLeftCell": "A2", "activePane": "bottomLeft", "state": "frozen"])
        let view = XMLElement("sheetView", ["workbookViewId": "0", "tabSelected": isFirst ? "1" : "0"], [pane])
        let columns = sheet.table.columns.enumerated().map { index, column in
            XMLElement(
                "col", ["min": "\(index + 1)", "max": "\(index + 1)", "width": "\(column.width)", "customWidth": "1"])
        }
        let head = row(1, sheet.table.columns.map { .text($0.title) }, style: "1")
        let rows = sheet.table.rows.enumerated().map { row($0 + 2, $1, style: "0") }
        return XMLElement(
            "worksheet", ["xmlns": main],
            [
                XMLElement("sheetPr", [:], [XMLElement("pageSetUpPr", ["fitToPage": "1"])]),
                XMLElement("sheetViews", [:], [view]), XMLElement("cols", [:], columns),
                XMLElement("sheetData", [:], [head] + rows),
                XMLElement("autoFilter", ["ref": sheet.filterRange.replacing("$", with: "")]),
                XMLElement("pageSetup", ["orientation": "landscape", "fitToWidth": "1", "fitToHeight": "0"]),
            ])
    }

    /// Text is inline and typed as text, so that no cell is a formula.
    private static func row(_ number: Int, _ cells: [MatrixTable.Cell], style: String) -> XMLElement {
        let elements = cells.enumerated().map { column, cell -> XMLElement in
            let place = "\(letters(column))\(number)"
            switch cell {
            case .number(let value):
                return XMLElement("c", ["r": place, "s": style], [XMLElement("v", text: "\(value)")])
            case .text(let text):
                let content = XMLElement("t", ["xml:space": "preserve"], text: text)
                return XMLElement(
                    "c", ["r": place, "s": style, "t": "inlineStr"], [XMLElement("is", [:], [content])])
            }
        }
        return XMLElement("row", ["r": "\(number)"], elements)
    }

    /// `A` for 0, `AA` for 26.
    private static func letters(_ column: Int) -> String {
        let (rest, last) = ((column / 26) - 1, UInt8(column % 26))
        return (rest < 0 ? "" : letters(rest)) + String(UnicodeScalar(UInt8(ascii: "A") + last))
    }
}
