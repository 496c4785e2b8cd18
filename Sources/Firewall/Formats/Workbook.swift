import Compression
import TextFormats

/// A workbook of SpreadsheetML (ECMA-376).
enum Workbook {
    /// Hands over the bytes piece by piece, as a workbook can be long.
    static func write(_ sheets: [Worksheet], to sink: ([UInt8]) -> Void) {
        var archive = ZipArchive()
        var strings = SharedStrings()
        archive.add("[Content_Types].xml", WorkbookParts.contentTypes(sheets.count), to: sink)
        archive.add("_rels/.rels", WorkbookParts.packageRelations, to: sink)
        archive.add("xl/workbook.xml", WorkbookParts.workbook(sheets), to: sink)
        archive.add("xl/_rels/workbook.xml.rels", WorkbookParts.relations(sheets.count), to: sink)
        archive.add("xl/styles.xml", WorkbookParts.styles, to: sink)
        for (index, sheet) in sheets.enumerated() {
            archive.add("xl/worksheets/sheet\(index + 1).xml", to: sink) { sink in
                sheet.write(isFirst: index == 0, &strings, to: sink)
            }
        }
        archive.add("xl/sharedStrings.xml", to: sink) { strings.write(to: $0) }
        archive.finish(to: sink)
    }
}
