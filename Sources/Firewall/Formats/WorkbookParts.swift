import TextFormats

/// The parts of a workbook other than its sheets.
enum WorkbookParts {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    static func contentTypes(_ count: Int) -> [UInt8] {
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        var xml = XMLWriter()
        xml.element("Types", ["xmlns": "\(package)/content-types"]) { xml in
            let relations = "application/vnd.openxmlformats-package.relationships+xml"
            xml.element("Default", ["Extension": "rels", "ContentType": relations])
            let parts =
                [
                    ("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles"),
                    ("/xl/sharedStrings.xml", "sharedStrings"),
                ]
                + (1...count).map { ("/xl/worksheets/sheet\($0).xml", "worksheet") }
            for (part, type) in parts {
                xml.element("Override", ["PartName": part, "ContentType": "\(kind).\(type)+xml"])
            }
        }
        return xml.bytes
    }

    static var packageRelations: [UInt8] { relations([("rId1", "officeDocument", "xl/workbook.xml")]) }

    static func relations(_ count: Int) -> [UInt8] {
        relations(
            (1...count).map { ("rId\($0)", "worksheet", "worksheets/sheet\($0).xml") }
                + [
                    ("rId\(count + 1)", "styles", "styles.xml"),
                    ("rId\(count + 2)", "sharedStrings", "sharedStrings.xml"),
                ])
    }

    private static func relations(_ relations: [(id: String, type: String, target: String)]) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("Relationships", ["xmlns": "\(package)/relationships"]) { xml in
            for (id, type, target) in relations {
                xml.element("Relationship", ["Id": id, "Type": "\(office)/\(type)", "Target": target])
            }
        }
        return xml.bytes
    }

    static func workbook(_ sheets: [Worksheet]) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("workbook", ["xmlns": main, "xmlns:r": office]) { xml in
            xml.element("sheets") { xml in
                for (index, sheet) in sheets.enumerated() {
                    xml.element(
                        "sheet", ["name": sheet.name, "sheetId": "\(index + 1)", "r:id": "rId\(index + 1)"])
                }
            }
            xml.element("definedNames") { xml in
                for (index, sheet) in sheets.enumerated() {
                    xml.element(
                        "definedName",
                        ["name": "_xlnm._FilterDatabase", "localSheetId": "\(index)", "hidden": "1"]
                    ) { $0.text("'\(sheet.name)'!\(sheet.filterRange)") }
                    xml.element("definedName", ["name": "_xlnm.Print_Titles", "localSheetId": "\(index)"]) {
                        $0.text("'\(sheet.name)'!$1:$1")
                    }
                }
            }
        }
        return xml.bytes
    }

    /// Style 0 is that of a cell, 1 that of a head.
    static var styles: [UInt8] {
        var xml = XMLWriter()
        xml.element("styleSheet", ["xmlns": main]) { xml in
            xml.element("fonts", ["count": "2"]) { xml in
                writeFont(isBold: false, to: &xml)
                writeFont(isBold: true, to: &xml)
            }
            xml.element("fills", ["count": "2"]) { xml in
                for pattern in ["none", "gray125"] {
                    xml.element("fill") { $0.element("patternFill", ["patternType": pattern]) }
                }
            }
            xml.element("borders", ["count": "1"]) { $0.element("border") }
            xml.element("cellStyleXfs", ["count": "1"]) {
                $0.element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
            }
            xml.element("cellXfs", ["count": "2"]) { xml in
                for font in ["0", "1"] { writeFormat(font: font, to: &xml) }
            }
        }
        return xml.bytes
    }

    private static func writeFont(isBold: Bool, to xml: inout XMLWriter) {
        xml.element("font") { xml in
            if isBold { xml.element("b") }
            xml.element("sz", ["val": "11"])
            xml.element("name", ["val": "Calibri"])
        }
    }

    private static func writeFormat(font: String, to xml: inout XMLWriter) {
        xml.element(
            "xf",
            ["numFmtId": "0", "fontId": font, "fillId": "0", "borderId": "0", "xfId": "0", "applyAlignment": "1"]
        ) { $0.element("alignment", ["vertical": "top", "wrapText": "1"]) }
    }
}
