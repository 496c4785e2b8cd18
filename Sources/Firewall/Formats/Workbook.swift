import Compression
import TextFormats

/// A workbook of SpreadsheetML (ECMA-376).
struct Workbook {
    /// What it says of itself.
    var title: String
    var subject: String
    var sheets: [Worksheet]

    /// Hands over the bytes piece by piece, as a workbook can be long.
    func write(to sink: ([UInt8]) -> Void) {
        var archive = ZipArchive()
        var strings = SharedStrings()
        let parts = WorkbookParts(title: title, subject: subject, sheets: sheets)
        archive.add("[Content_Types].xml", parts.contentTypes, to: sink)
        archive.add("_rels/.rels", parts.packageRelations, to: sink)
        archive.add("docProps/core.xml", parts.coreProperties, to: sink)
        archive.add("docProps/app.xml", parts.applicationProperties, to: sink)
        archive.add("xl/workbook.xml", parts.workbook, to: sink)
        archive.add("xl/_rels/workbook.xml.rels", parts.relations, to: sink)
        archive.add("xl/styles.xml", WorkbookStyles.xml, to: sink)
        for (index, sheet) in sheets.enumerated() {
            archive.add("xl/worksheets/sheet\(index + 1).xml", to: sink) { sink in
                sheet.write(isFirst: index == 0, footer: subject, &strings, to: sink)
            }
            if let relations = parts.relations(of: sheet) {
                archive.add("xl/worksheets/_rels/sheet\(index + 1).xml.rels", relations, to: sink)
            }
        }
        archive.add("xl/sharedStrings.xml", to: sink) { strings.write(to: $0) }
        archive.finish(to: sink)
    }
}
