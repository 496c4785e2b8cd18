import TextFormats

/// A sheet of a workbook. Its heads stay where they are, are repeated on paper, and filter.
struct Worksheet {
    var name: String
    var table: MatrixTable

    /// `$A$1:$V$54`
    var filterRange: String { "$A$1:$\(Self.letters(table.columns.count - 1))$\(table.rows.count + 1)" }

    func write(isFirst: Bool, _ strings: inout SharedStrings, to sink: ([UInt8]) -> Void) {
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
            xml.element("sheetData") { writeRows(&strings, to: &$0, sink) }
            xml.element("autoFilter", ["ref": filterRange.replacing("$", with: "")])
            xml.element("pageSetup", ["orientation": "landscape", "fitToWidth": "1", "fitToHeight": "0"])
        }
        xml.handOver(to: sink)
    }

    private func writeColumns(to xml: inout XMLWriter) {
        for (index, column) in table.columns.enumerated() {
            xml.element(
                "col", ["min": "\(index + 1)", "max": "\(index + 1)", "width": "\(column.width)", "customWidth": "1"])
        }
    }

    private func writeRows(_ strings: inout SharedStrings, to xml: inout XMLWriter, _ sink: ([UInt8]) -> Void) {
        let letters = table.columns.indices.map(Self.letters)
        write(row: "1", table.columns.map { .text($0.title) }, style: "1", letters, &strings, to: &xml)
        for (index, row) in table.rows.enumerated() {
            write(row: "\(index + 2)", row, style: nil, letters, &strings, to: &xml)
            xml.drain(to: sink)
        }
    }

    /// Text is typed as text, so that no cell is a formula. Texts that do not repeat are not kept to be shared.
    ///
    /// - Parameter style: `nil` for that of a cell.
    private func write(
        row number: String, _ cells: [MatrixTable.Cell], style: String?, _ letters: [String],
        _ strings: inout SharedStrings, to xml: inout XMLWriter
    ) {
        xml.start("row")
        xml.attribute("r", number)
        for (column, cell) in cells.enumerated() {
            if cell == .text("") { continue }
            xml.start("c")
            xml.attribute("r", letters[column] + number)
            if let style { xml.attribute("s", style) }
            switch cell {
            case .number(let value): xml.element("v") { $0.text("\(value)") }
            case .text(let text) where table.columns[column].isUnique:
                xml.attribute("t", "inlineStr")
                xml.element("is") { $0.element("t") { $0.text(text) } }
            case .text(let text):
                xml.attribute("t", "s")
                xml.element("v") { $0.text("\(strings.number(of: text))") }
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
