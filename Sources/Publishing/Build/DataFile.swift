/// A file of an edition for other programs.
struct DataFile: Sendable {
    /// Relative to the edition's folder.
    var path: String
    /// Whether it stays as an earlier build has written it.
    var isKept: Bool
}
