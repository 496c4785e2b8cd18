/// The matrix as a workbook, with sheets for the flows, for
/// what was left out, and for what it is of.
struct WorkbookMatrixFormat: MatrixFormat {
    let name = "xlsx"
    var downloadTitle: String? { "Excel" }
    var isText: Bool { false }

    func write(_ matrix: FlowMatrix, to sink: ([UInt8]) -> Void) {
        Workbook.write(
            [
                Worksheet(name: "Flows", table: .flows(matrix)), Worksheet(name: "Left out", table: .leftOut(matrix)),
                Worksheet(name: "About", table: .about(matrix)),
            ], to: sink)
    }
}
