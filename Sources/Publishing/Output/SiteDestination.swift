/// The destination of a build's files, written from several threads. They stay hidden until the build has succeeded.
package protocol SiteDestination: Sendable {
    /// - Parameters:
    ///   - file: a file with a path relative to the folder.
    ///   - folder: the folder of an edition, or `latest`.
    func write(_ file: OutputFile, to folder: String) throws(FileError)

    /// Appends to a file that is written piece by piece, by one thread at a time.
    func append(_ bytes: [UInt8], to path: String, in folder: String) throws(FileError)

    /// Copies a file from one folder to another.
    func copy(_ path: String, from folder: String, to other: String) throws(FileError)

    /// Keeps a file as it is in the output, where an earlier build has made it from the same inputs.
    ///
    /// - Returns: whether it is there.
    func keep(_ path: String, in folder: String) -> Bool

    /// Keeps a file that was made again as it is in the output, where others of the folder are kept too and it has the
    /// same bytes.
    ///
    /// - Returns: whether it is kept; if not, it is to be written.
    func keep(_ file: OutputFile, in folder: String) -> Bool

    /// - Parameter file: a file above the editions, with a path relative to the output.
    func writeRoot(_ file: OutputFile) throws(FileError)
}
