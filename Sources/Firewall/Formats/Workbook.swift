import OfficeOpenXML

/// A workbook of SpreadsheetML (ECMA-376).
struct Workbook {
    /// What it says of itself.
    var title: String
    var subject: String
    var sheets: [Worksheet]

    /// Hands over the bytes piece by piece, as a workbook can be long.
    func write(to sink: ([UInt8]) -> Void) {
        var strings = SharedStrings()
        let places = Dictionary(
            sheets.indices.map { (WorkbookParts.path(ofSheet: $0), $0) }, uniquingKeysWith: { first, _ in first })
        WorkbookParts(title: title, subject: subject, sheets: sheets).package.write(to: sink) { path, sink in
            if let index = places[path] {
                sheets[index].write(isFirst: index == 0, footer: subject, &strings, to: sink)
            } else if path == WorkbookParts.strings {
                strings.write(to: sink)
            }
        }
    }
}
