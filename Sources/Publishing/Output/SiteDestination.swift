/// Where the files of a build go as they are made, from several threads at once. Nobody sees them before the build has
/// succeeded.
package protocol SiteDestination: Sendable {
    /// - Parameters:
    ///   - file: with its path relative to the folder.
    ///   - folder: of an edition, or `latest`.
    func write(_ file: OutputFile, to folder: String) throws(FileError)

    /// Adds to the end of a file that is made piece by piece, by one thread at a time.
    func append(_ bytes: [UInt8], to path: String, in folder: String) throws(FileError)

    /// Puts a file of one folder into another as well.
    func copy(_ path: String, from folder: String, to other: String) throws(FileError)

    /// - Parameter file: above the editions; its path is relative to the output.
    func writeRoot(_ file: OutputFile) throws(FileError)
}
