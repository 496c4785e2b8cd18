/// The pieces in which long files are made, so that none is in memory as a whole.
package enum ByteChunk {
    /// A piece is handed over when it has that many bytes.
    package static let size = 1 << 20
}
