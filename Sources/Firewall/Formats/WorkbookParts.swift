import TextFormats

/// The parts of a workbook other than its sheets and styles.
struct WorkbookParts {
    var title: String
    var subject: String
    var sheets: [Worksheet]

    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let properties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"

    var contentTypes: [UInt8] {
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        var xml = XMLWriter()
        xml.element("Types", ["xmlns": "\(Self.package)/content-types"]) { xml in
            let relations = "application/vnd.openxmlformats-package.relationships+xml"
            xml.element("Default", ["Extension": "rels", "ContentType": relations])
            xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
            let parts =
                [
                    ("/xl/workbook.xml", "\(kind).sheet.main"), ("/xl/styles.xml", "\(kind).styles"),
                    ("/xl/sharedStrings.xml", "\(kind).sharedStrings"),
                    ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties"),
                    ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties"),
                ]
                + (1...sheets.count).map { ("/xl/worksheets/sheet\($0).xml", "\(kind).worksheet") }
            for (part, type) in parts {
                xml.element("Override", ["PartName": part, "ContentType": "\(type)+xml"])
            }
        }
        return xml.bytes
    }

    var packageRelations: [UInt8] {
        Self.relations([
            Relation(id: "rId1", type: "\(Self.office)/officeDocument", target: "xl/workbook.xml"),
            Relation(
                id: "rId2", type: "\(Self.package)/relationships/metadata/core-properties", target: "docProps/core.xml"),
            Relation(id: "rId3", type: "\(Self.office)/extended-properties", target: "docProps/app.xml"),
        ])
    }

    var relations: [UInt8] {
        let count = sheets.count
        return Self.relations(
            (1...count).map {
                Relation(id: "rId\($0)", type: "\(Self.office)/worksheet", target: "worksheets/sheet\($0).xml")
            } + [
                Relation(id: "rId\(count + 1)", type: "\(Self.office)/styles", target: "styles.xml"),
                Relation(id: "rId\(count + 2)", type: "\(Self.office)/sharedStrings", target: "sharedStrings.xml"),
            ])
    }

    /// The address that a sheet leads to; `nil` without one.
    func relations(of sheet: Worksheet) -> [UInt8]? {
        sheet.address.map { address in
            Self.relations([
                Relation(
                    id: Worksheet.addressID, type: "\(Self.office)/hyperlink", target: address, isExternal: true)
            ])
        }
    }

    private struct Relation {
        var id: String
        var type: String
        var target: String
        var isExternal = false
    }

    private static func relations(_ relations: [Relation]) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("Relationships", ["xmlns": "\(package)/relationships"]) { xml in
            for relation in relations {
                xml.start("Relationship")
                xml.attribute("Id", relation.id)
                xml.attribute("Type", relation.type)
                xml.attribute("Target", relation.target)
                if relation.isExternal { xml.attribute("TargetMode", "External") }
                xml.end()
            }
        }
        return xml.bytes
    }

    /// Without dates, so that the same matrix gives the same bytes.
    var coreProperties: [UInt8] {
        var xml = XMLWriter()
        xml.element(
            "cp:coreProperties",
            [
                "xmlns:cp": "\(Self.package)/metadata/core-properties",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            ]
        ) { xml in
            xml.element("dc:title") { $0.text(title) }
            xml.element("dc:subject") { $0.text(subject) }
            xml.element("dc:creator") { $0.text("Portolan") }
        }
        return xml.bytes
    }

    var applicationProperties: [UInt8] {
        var xml = XMLWriter()
        xml.element("Properties", ["xmlns": Self.properties]) { xml in
            xml.element("Application") { $0.text("Portolan") }
        }
        return xml.bytes
    }

    var workbook: [UInt8] {
        var xml = XMLWriter()
        xml.element("workbook", ["xmlns": Self.main, "xmlns:r": Self.office]) { xml in
            xml.element("sheets") { xml in
                for (index, sheet) in sheets.enumerated() {
                    xml.element(
                        "sheet", ["name": sheet.name, "sheetId": "\(index + 1)", "r:id": "rId\(index + 1)"])
                }
            }
            xml.element("definedNames") { xml in
                for (index, sheet) in sheets.enumerated() { Self.write(sheet, "\(index)", to: &xml) }
            }
        }
        return xml.bytes
    }

    private static func write(_ sheet: Worksheet, _ index: String, to xml: inout XMLWriter) {
        xml.element("definedName", ["name": "_xlnm._FilterDatabase", "localSheetId": index, "hidden": "1"]) {
            $0.text("'\(sheet.name)'!\(sheet.filterRange)")
        }
        xml.element("definedName", ["name": "_xlnm.Print_Area", "localSheetId": index]) {
            $0.text("'\(sheet.name)'!\(sheet.printRange)")
        }
        xml.element("definedName", ["name": "_xlnm.Print_Titles", "localSheetId": index]) { xml in
            let row = "'\(sheet.name)'!$\(sheet.headRow):$\(sheet.headRow)"
            xml.text(sheet.pagesAcross > 1 ? "'\(sheet.name)'!$A:$A,\(row)" : row)
        }
    }
}
