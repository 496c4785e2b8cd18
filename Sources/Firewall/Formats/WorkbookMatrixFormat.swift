import Model
import TextFormats
import Words

/// The matrix as a workbook: a sheet to be read and printed, where that is long one for each pair of zones too, then sheets
/// with all columns, with what was left out, and with what the workbook is of.
struct WorkbookMatrixFormat: MatrixFormat {
    let name = "xlsx"
    var downloadTitle: String? { "Excel" }
    var isText: Bool { false }

    /// The number of flows from which a sheet is long, and the largest number of sheets in which a reader still finds one.
    private static let long = 40
    private static let mostPairs = 60
    /// Sheets for pairs hold every flow once more.
    private static let mostFlows = 5000

    func write(_ matrix: FlowMatrix, to sink: ([UInt8]) -> Void) {
        let head = head(of: matrix, matrix.index.words.firewall.matrix, matrix.flows.count)
        var sheets = [printed("Matrix", matrix, Array(matrix.flows.indices), head)]
        sheets += pairs(matrix)
        sheets += [
            Worksheet(name: "Flows", table: .flows(matrix), pagesAcross: 3),
            Worksheet(name: "Left out", table: .leftOut(matrix)), Worksheet(name: "About", table: .about(matrix)),
        ]
        let edition = matrix.index.edition
        let title = [matrix.origin?.siteTitle, matrix.index.words.firewall.matrix].compactMap(\.self).joined(
            separator: ", ")
        Workbook(
            title: title, subject: subject(of: matrix, edition), sheets: sheets
        ).write(to: sink)
    }

    private func printed(_ name: String, _ matrix: FlowMatrix, _ flows: [Int], _ head: SheetHead) -> Worksheet {
        let table = MatrixTable.printed(matrix, flows)
        var sheet = Worksheet(name: name, table: table, head: head)
        if let address = matrix.origin?.address(of: matrix.index.edition) {
            sheet.link = Worksheet.Link(column: table.columns.count - 1, address: address)
        }
        return sheet
    }

    /// Nothing where the whole matrix is not long, or consists of so many pairs that nobody looks through their names.
    private func pairs(_ matrix: FlowMatrix) -> [Worksheet] {
        guard (Self.long + 1...Self.mostFlows).contains(matrix.flows.count) else { return [] }
        var order: [ZonePair] = []
        var flows: [ZonePair: [Int]] = [:]
        for (position, flow) in matrix.flows.enumerated() {
            if flows[flow.zones] == nil { order.append(flow.zones) }
            flows[flow.zones, default: []].append(position)
        }
        guard (2...Self.mostPairs).contains(order.count) else { return [] }
        var names = SheetNames(taken: ["Matrix", "Flows", "Left out", "About"])
        return order.map { zones in
            let own = flows[zones] ?? []
            let title = matrix.title(of: zones)
            return printed(names.name(for: title), matrix, own, head(of: matrix, title, own.count))
        }
    }

    private func head(of matrix: FlowMatrix, _ title: String, _ count: Int) -> SheetHead {
        let edition = matrix.index.edition
        let words = matrix.index.words
        let site = matrix.origin.map { "\($0.siteTitle): " } ?? ""
        return SheetHead(
            title: site + title,
            lines: [
                Self.name(of: edition, words),
                words.firewall.deployment(matrix.index.deployment?.name ?? words.firewall.noDeployment),
                "\(words.firewall.flowCount(count)). \(words.firewall.letThrough)",
            ], address: matrix.origin?.address(of: edition))
    }

    private func subject(of matrix: FlowMatrix, _ edition: Edition) -> String {
        Self.name(of: edition, matrix.index.words) + (matrix.index.deployment.map { ", \($0.name)" } ?? "")
    }

    private static func name(of edition: Edition, _ words: Words) -> String {
        let status = edition.status == .released ? words.site.isReleased : words.site.isDraft
        return "\(words.site.edition(edition.version)), \(status)"
    }
}

extension FlowMatrix {
    /// `Internet → DMZ`, or `Within: DMZ`.
    fileprivate func title(of zones: ZonePair) -> String {
        let words = index.words.firewall
        let name = { (id: Zone.ID?) in id.map { self.title(of: $0) } ?? words.noZone }
        return zones.source == zones.destination
            ? words.within(name(zones.source)) : "\(name(zones.source)) → \(name(zones.destination))"
    }
}
