import TextFormats

/// The matrix as comma-separated values with a header.
struct CSVMatrixFormat: MatrixFormat {
    let name = "csv"
    var downloadTitle: String? { "CSV" }

    func write(_ matrix: FlowMatrix, to sink: ([UInt8]) -> Void) {
        let table = MatrixTable.flows(matrix)
        var output: [UInt8] = []
        CSVText.append(table.columns.map(\.title), to: &output)
        for row in table.rows {
            CSVText.append(row.map(\.text), to: &output)
            if output.count >= ByteChunk.size {
                sink(output)
                output.removeAll(keepingCapacity: true)
            }
        }
        sink(output)
    }
}
