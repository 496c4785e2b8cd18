import Diagnostics
import TextFormats

/// A list of connections in a workbook (XLSX). Portolan's own `firewall.xlsx` is one.
package enum ConnectionWorkbook: ImportFormat {
    package static let name = "workbook"
    package static let summary = """
        the same in a workbook (XLSX): the sheet with a row that has the columns from and to, and most of the others. Portolan's own \
        firewall.xlsx is such a workbook.
        """

    /// Within how many rows the header is looked for: titles and notes may be above it.
    private static let reach = 30
    /// The sheets of Portolan's own workbook that are no list.
    private static let own: Set = ["Matrix", "Left out", "About"]

    package static func read(
        _ file: SourceFile, columns: [String: String], _ diagnostics: DiagnosticBag
    ) -> DraftNetwork? {
        let table: WorkbookTable
        do throws(WorkbookTable.Failure) {
            table = try WorkbookTable(file.bytes)
        } catch {
            UnreadableImport.report(error.reason, in: file, line: 1, diagnostics)
            return nil
        }
        guard let (sheet, head) = list(in: table, columns) else {
            let names = table.sheets.map { "'\($0.name)'" }.joined(separator: ", ")
            UnreadableImport.report(
                "no sheet has a row with the columns from and to; there are \(names)", in: file, line: 1,
                hint: "name them with --column from=NAME --column to=NAME", diagnostics)
            return nil
        }
        let records = sheet.rows[head...].map { row in
            CSVText.Record(fields: row.cells.map { $0.trimmingBlanks }, line: row.number)
        }
        guard var network = ConnectionList.network(records, columns, in: file, diagnostics) else { return nil }
        for other in table.sheets where other.name != sheet.name && !own.contains(other.name) && !other.rows.isEmpty {
            network.losses.append("the sheet '\(other.name)' is left out: only '\(sheet.name)' was read")
        }
        return network
    }

    /// The sheet whose header names most, the first of several, and the header's place among the rows.
    private static func list(
        in table: WorkbookTable, _ columns: [String: String]
    ) -> (sheet: WorkbookTable.Sheet, head: Int)? {
        var best: (sheet: WorkbookTable.Sheet, head: Int, count: Int)?
        for sheet in table.sheets {
            for (place, row) in sheet.rows.prefix(reach).enumerated() {
                guard let count = ConnectionList.columnCount(row.cells, columns) else { continue }
                if count > best?.count ?? 0 { best = (sheet, place, count) }
            }
        }
        return best.map { ($0.sheet, $0.head) }
    }
}
