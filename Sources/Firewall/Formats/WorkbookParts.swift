import OfficeOpenXML
import TextFormats

/// The parts of a workbook.
struct WorkbookParts {
    var title: String
    var subject: String
    var sheets: [Worksheet]

    static let strings = "/xl/sharedStrings.xml"
    private static let (book, styles, theme) = ("/xl/workbook.xml", "/xl/styles.xml", "/xl/theme/theme1.xml")

    /// - Parameter index: of the sheet, counted from 0.
    static func path(ofSheet index: Int) -> String { "/xl/worksheets/sheet\(index + 1).xml" }

    /// Sheets, and after them the strings that they name, have no bytes: they can be long.
    var package: OfficePackage {
        let sheetParts = sheets.indices.map { index in
            PackagePart(Self.path(ofSheet: index), spreadsheet: "worksheet", nil, relations(of: sheets[index]))
        }
        return OfficePackage(
            relations: [PartRelation("rId1", "officeDocument", part: Self.book)] + DocumentProperties.relations,
            parts: DocumentProperties.parts(title: title, subject: subject) + [
                PackagePart(Self.book, spreadsheet: "sheet.main", workbook, relations),
                PackagePart(Self.styles, spreadsheet: "styles", WorkbookStyles.xml),
                PackagePart(Self.theme, OfficeTheme.contentType, WorkbookStyles.theme.bytes),
            ] + sheetParts + [PackagePart(Self.strings, spreadsheet: "sharedStrings", nil)])
    }

    private var relations: [PartRelation] {
        let others = [("styles", Self.styles), ("sharedStrings", Self.strings), ("theme", Self.theme)]
        return sheets.indices.map { PartRelation("rId\($0 + 1)", "worksheet", part: Self.path(ofSheet: $0)) }
            + others.enumerated().map { index, other in
                PartRelation("rId\(sheets.count + index + 1)", other.0, part: other.1)
            }
    }

    /// The address that a sheet leads to.
    private func relations(of sheet: Worksheet) -> [PartRelation] {
        sheet.address.map { address in
            [
                PartRelation(
                    Worksheet.addressID, type: "\(OfficeSchema.relations)/hyperlink", .address(address))
            ]
        } ?? []
    }

    private var workbook: [UInt8] {
        var xml = XMLWriter()
        xml.element("workbook", ["xmlns": OfficeSchema.spreadsheet, "xmlns:r": OfficeSchema.relations]) { xml in
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
