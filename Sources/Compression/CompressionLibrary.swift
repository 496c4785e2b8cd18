import CZlib

/// The library that compresses.
package enum CompressionLibrary {
    /// As it is at run time.
    package static var version: String { zlibVersion().map { String(cString: $0) } ?? "" }
}
