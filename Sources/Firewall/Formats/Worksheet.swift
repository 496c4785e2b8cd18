import TextFormats

/// A sheet of a workbook. Its heads stay where they are, are repeated on paper, and filter.
struct Worksheet {
    var name: String
    var table: MatrixTable

    /// `$A$1:$V$54`
    var filterRange: String { "$A$1:$\(Self.letters(table.columns.count - 1))$\(table.rows.count + 1)" }

    func document(isFirst: Bool) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("worksheet", ["xmlns": WorkbookParts.main]) { xml in
            xml.element("sheetPr") { $0.element("pageSetUpPr", ["fitToPage": "1"]) }
            xml.element("sheetViews") { xml in
                xml.element("sheetView", ["workbookViewId": "0", "tabSelected": isFirst ? "1" : "0"]) {
                    $0.element(
                        "pane", ["ySplit": "1", "topLeftCell": "A2", "activePane": "bottomLeft", "state": "frozen"])
                }
            }
            xml.element("cols") { writeColumns(to: &$0) }
            xml.element("sheetData") { writeRows(to: &$0) }
            xml.element("autoFilter", ["ref": filterRange.replacing("$", with: "")])
            xml.element("pageSetup", ["orientation": "landscape", "fitToWidth": "1", "fitToHeight": "0"])
        }
        return xml.bytes
    }

    private func writeColumns(to xml: inout XMLWriter) {
        for (index, column) in table.columns.enumerated() {
            xml.element(
                "col", ["min": "\(index + 1)", "max": "\(index + 1)", "width": "\(column.width)", "customWidth": "1"])
        }
    }

    private func writeRows(to xml: inout XMLWriter) {
        let letters = table.columns.indices.map(Self.letters)
        write(row: "1", table.columns.map { .text($0.title) }, style: "1", letters, to: &xml)
        for (index, row) in table.rows.enumerated() { write(row: "\(index + 2)", row, style: "0", letters, to: &xml) }
    }

    /// Text is inline and typed as text, so that no cell is a formula.
    private func write(
        row number: String, _ cells: [MatrixTable.Cell], style: String, _ letters: [String], to xml: inout XMLWriter
    ) {
        xml.start("row")
        xml.attribute("r", number)
        for (column, cell) in cells.enumerated() {
            xml.start("c")
            xml.attribute("r", letters[column] + number)
            xml.attribute("s", style)
            switch cell {
            case .number(let value):
                xml.start("v")
                xml.text("\(value)")
                xml.end()
            case .text(let text):
                xml.attribute("t", "inlineStr")
                xml.start("is")
                xml.start("t")
                xml.attribute("xml:space", "preserve")
                xml.text(text)
                xml.end()
                xml.end()
            }
            xml.end()
        }
        xml.end()
    }

    /// `A` for 0, `AA` for 26.
    private static func letters(_ column: Int) -> String {
        let (rest, last) = ((column / 26) - 1, UInt8(column % 26))
        return (rest < 0 ? "" : letters(rest)) + String(UnicodeScalar(UInt8(ascii: "A") + last))
    }
}
