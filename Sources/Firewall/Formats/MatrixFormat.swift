/// A format in which the matrix can be written. A format is one file next to this one and one line in
/// `MatrixFormats.all`.
package protocol MatrixFormat: Sendable {
    /// On the command line; of a file on the site, the ending too. A word of lowercase letters.
    var name: String { get }
    /// As the site's link to the file is called; `nil` where the site has none.
    var downloadTitle: String? { get }
    /// Whether a terminal can show it.
    var isText: Bool { get }
    /// Hands over the bytes piece by piece, as a matrix can be long.
    func write(_ matrix: FlowMatrix, to sink: ([UInt8]) -> Void)
}

extension MatrixFormat {
    package var downloadTitle: String? { nil }
    package var isText: Bool { true }

    package func bytes(of matrix: FlowMatrix) -> [UInt8] {
        var bytes: [UInt8] = []
        write(matrix) { bytes += $0 }
        return bytes
    }
}
