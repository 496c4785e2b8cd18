import OfficeOpenXML
import TextFormats

/// A sheet of a workbook. The heads of its columns stay where they are, are repeated on paper, and filter.
struct Worksheet {
    /// The cells of one column lead to places of one page: each to the place with its text as id.
    struct Link {
        var column: Int
        var address: String
    }

    var name: String
    var table: MatrixTable
    var head = SheetHead.none
    /// How many landscape pages all columns take side by side; the first column is repeated on each.
    var pagesAcross = 1
    var link: Link?

    /// The id of its relation to an address.
    static let addressID = "rId1"
    /// What a sheet may have at most.
    private static let mostLinks = 65_000
    /// The rows by which the widths of columns are decided.
    private static let measured = 400

    var address: String? { link?.address ?? head.address }
    /// Of the heads of the columns, counted from 1.
    var headRow: Int { head.height + 1 }
    private var lastRow: Int { headRow + table.rows.count }
    private var lastColumn: String { Self.letters(table.columns.count - 1) }
    /// `$A$1:$V$54`
    var filterRange: String { "$A$\(headRow):$\(lastColumn)$\(lastRow)" }
    var printRange: String { "$A$1:$\(lastColumn)$\(lastRow)" }

    /// - Parameter footer: below each page on paper.
    func write(isFirst: Bool, footer: String, _ strings: inout SharedStrings, to sink: ([UInt8]) -> Void) {
        var xml = XMLWriter()
        xml.element("worksheet", ["xmlns": OfficeSchema.spreadsheet, "xmlns:r": OfficeSchema.relations]) { xml in
            xml.element("sheetPr") { $0.element("pageSetUpPr", ["fitToPage": "1"]) }
            xml.element("sheetViews") { xml in
                xml.element("sheetView", ["workbookViewId": "0", "tabSelected": isFirst ? "1" : "0"]) {
                    $0.element(
                        "pane",
                        [
                            "ySplit": "\(headRow)", "topLeftCell": "A\(headRow + 1)", "activePane": "bottomLeft",
                            "state": "frozen",
                        ])
                }
            }
            let measured = Array(table.rows.prefix(Self.measured))
            let widths = widths(measured)
            xml.element("cols") { Self.write(widths, to: &$0) }
            var places: [String] = []
            xml.element("sheetData") { places = writeRows(measured, widths, &strings, to: &$0, sink) }
            xml.element("autoFilter", ["ref": filterRange.replacing("$", with: "")])
            writeLinks(places, to: &xml)
            xml.element(
                "pageMargins",
                ["left": "0.4", "right": "0.4", "top": "0.45", "bottom": "0.6", "header": "0.3", "footer": "0.3"])
            // A4.
            xml.element(
                "pageSetup",
                ["paperSize": "9", "orientation": "landscape", "fitToWidth": "\(pagesAcross)", "fitToHeight": "0"])
            xml.element("headerFooter") { xml in
                xml.element("oddFooter") { $0.text("&L\(Self.plain(footer))&C\(Self.plain(name))&R&P / &N") }
            }
        }
        xml.handOver(to: sink)
    }

    /// In a footer, an ampersand begins a code.
    private static func plain(_ text: String) -> String { text.replacing("&", with: "&&") }

    /// As wide as its longest text, at most as wide as the column may be.
    private func widths(_ rows: [[MatrixTable.Cell]]) -> [Int] {
        var widths = table.columns.map { min($0.width, $0.title.count + 4) }
        for row in rows {
            for (column, cell) in row.enumerated() where widths[column] < table.columns[column].width {
                widths[column] = min(
                    table.columns[column].width, max(widths[column], cell.text.unicodeScalars.count + 2))
            }
        }
        return widths
    }

    private static func write(_ widths: [Int], to xml: inout XMLWriter) {
        for (index, width) in widths.enumerated() {
            xml.element(
                "col", ["min": "\(index + 1)", "max": "\(index + 1)", "width": "\(width)", "customWidth": "1"])
        }
    }

    /// - Parameter first: as many of the rows as are known; the others are made here.
    /// - Returns: where the link of each row leads, as far as there are links; empty for a row without one.
    private func writeRows(
        _ first: [[MatrixTable.Cell]], _ widths: [Int], _ strings: inout SharedStrings, to xml: inout XMLWriter,
        _ sink: ([UInt8]) -> Void
    ) -> [String] {
        writeHead(&strings, to: &xml)
        let letters = table.columns.indices.map(Self.letters)
        let heads = table.columns.map { MatrixTable.Cell.text($0.title) }
        write(
            row: "\(headRow)", heads, style: WorkbookStyles.head, height: RowHeight.of(heads, widths), letters,
            &strings,
            to: &xml)
        var places: [String] = []
        for index in table.rows.indices {
            let row = first.indices.contains(index) ? first[index] : table.rows[index]
            if let link, index < Self.mostLinks {
                places.append(row.indices.contains(link.column) ? row[link.column].text : "")
            }
            write(
                row: "\(headRow + 1 + index)", row, style: nil, height: RowHeight.of(row, widths), letters, &strings,
                to: &xml)
            xml.drain(to: sink)
        }
        return places
    }

    /// One cell in each row.
    private func writeHead(_ strings: inout SharedStrings, to xml: inout XMLWriter) {
        guard head.height > 0 else { return }
        let lines = [head.title] + head.lines + (head.address.map { [$0] } ?? [])
        for (index, line) in lines.enumerated() {
            let style =
                index == 0 ? WorkbookStyles.title : isAddress(index) ? WorkbookStyles.address : WorkbookStyles.line
            let height = index == 0 ? RowHeight.title : RowHeight.line
            write(row: "\(index + 1)", [.text(line)], style: style, height: height, ["A"], &strings, to: &xml)
        }
    }

    /// - Parameter index: of a line of the head.
    private func isAddress(_ index: Int) -> Bool { head.address != nil && index == head.lines.count + 1 }

    /// - Parameter places: as `writeRows` returns them.
    private func writeLinks(_ places: [String], to xml: inout XMLWriter) {
        guard address != nil else { return }
        xml.element("hyperlinks") { xml in
            if head.address != nil {
                xml.element("hyperlink", ["ref": "A\(head.lines.count + 2)", "r:id": Self.addressID])
            }
            guard let link else { return }
            let column = Self.letters(link.column)
            for (index, place) in places.enumerated() where !place.isEmpty {
                xml.element(
                    "hyperlink",
                    [
                        "ref": "\(column)\(headRow + 1 + index)", "r:id": Self.addressID,
                        "location": PercentEncoding.fragment.encode(place),
                    ])
            }
        }
    }

    /// Text is typed as text, so that no cell is a formula. Texts that do not repeat are not kept to be shared.
    ///
    /// - Parameters:
    ///   - style: `nil` for that of a cell.
    ///   - height: in points. Not all programs find it by themselves.
    private func write(
        row number: String, _ cells: [MatrixTable.Cell], style: String?, height: Int,
        _ letters: [String], _ strings: inout SharedStrings, to xml: inout XMLWriter
    ) {
        xml.start("row")
        xml.attribute("r", number)
        xml.attribute("ht", "\(height)")
        for (column, cell) in cells.enumerated() {
            if cell == .text("") { continue }
            xml.start("c")
            xml.attribute("r", letters[column], number)
            xml.attribute("s", style ?? (column == link?.column ? WorkbookStyles.link : WorkbookStyles.cell))
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
