import TextFormats

/// The address of a file of this machine.
enum FileAddress {
    /// - Parameter path: from the root.
    static func of(_ path: String) -> String { "file://" + PercentEncoding.path.encode(path) }
}
