/// The formats of the matrix, in the order in which readers see them.
package enum MatrixFormats {
    package static let all: [any MatrixFormat] = [
        TextMatrixFormat(),
        CSVMatrixFormat(),
        JSONMatrixFormat(),
        WorkbookMatrixFormat(),
        MarkdownMatrixFormat(),
    ]

    /// Those that the site has files of.
    package static var downloads: [any MatrixFormat] { all.filter { $0.downloadTitle != nil } }

    package static func named(_ name: String) -> (any MatrixFormat)? { all.first { $0.name == name } }
}
