/// What earlier compilations have made of files, so that those of which nothing changed are not compiled again.
///
/// A page depends on its own file, on the catalog of its edition, on `portolan.yml`, and on the program; a layout lock on its
/// own file and the program. Whoever remembers them knows whether one of these changed. Compilers only ask, and check by
/// themselves what else a page depends on: what its links lead to, and the levels of confidence of the corpus.
package protocol CompilationMemory: Sendable {
    /// What was to be kept of a file when it was last compiled, if neither the file nor what it depends on has changed since.
    ///
    /// - Parameter path: below the content folder.
    func known(_ path: String) -> RememberedFile?

    /// Keeps what became of a file for the next compilation.
    ///
    /// - Parameter path: below the content folder.
    func keep(_ bytes: [UInt8], of path: String)

    /// Keeps what is known of a file.
    func keepKnown(_ path: String)
}

/// What became of a file, as bytes that a compiler has made, in a range of others.
package struct RememberedFile: Sendable {
    package let bytes: [UInt8]
    package let range: Range<Int>

    package init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        self.range = range
    }
}
