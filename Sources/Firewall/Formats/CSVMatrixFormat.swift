import TextFormats

/// The matrix as comma-separated values with a header.
struct CSVMatrixFormat: MatrixFormat {
    let name = "csv"
    var downloadTitle: String? { "CSV" }

    func bytes(of matrix: FlowMatrix) -> [UInt8] {
        let table = MatrixTable.flows(matrix)
        var output: [UInt8] = []
        CSVText.append(table.columns.map(\.title), to: &output)
        for row in table.rows { CSVText.append(row.map(\.text), to: &output) }
        return output
    }
}
