import TextFormats

/// The matrix as a workbook of SpreadsheetML (ECMA-376), with a sheet for the flows and one for what was left out.
struct WorkbookMatrixFormat: MatrixFormat {
    let name = "xlsx"
    var downloadTitle: String? { "Excel" }
    var isText: Bool { false }

    func bytes(of matrix: FlowMatrix) -> [UInt8] {
        let sheets = [
            Worksheet(name: "Flows", table: .flows(matrix)), Worksheet(name: "Left out", table: .leftOut(matrix)),
        ]
        var archive = ZipArchive()
        var strings = SharedStrings()
        archive.add("[Content_Types].xml", WorkbookParts.contentTypes(sheets.count))
        archive.add("_rels/.rels", WorkbookParts.packageRelations)
        archive.add("xl/workbook.xml", WorkbookParts.workbook(sheets))
        archive.add("xl/_rels/workbook.xml.rels", WorkbookParts.relations(sheets.count))
        archive.add("xl/styles.xml", WorkbookParts.styles)
        for (index, sheet) in sheets.enumerated() {
            archive.add("xl/worksheets/sheet\(index + 1).xml", sheet.document(isFirst: index == 0, &strings))
        }
        archive.add("xl/sharedStrings.xml", strings.document)
        return archive.finished()
    }
}
