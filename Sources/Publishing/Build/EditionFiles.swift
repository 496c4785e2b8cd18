import Digests
import HTML

/// The files of one edition as a build makes them: they are written to its folder of the destination, or kept from an
/// earlier build that made them from the same inputs.
struct EditionFiles<Destination: SiteDestination>: Sendable {
    /// The edition's, in the output.
    let folder: String
    let destination: Destination
    /// `nil` to make everything.
    let reuse: EditionReuse?
    let timings: StageTimings
    let pages = PageList()

    init(_ views: EditionViews, to destination: Destination, reusing reuse: EditionReuse?, _ timings: StageTimings) {
        folder = views.version
        self.destination = destination
        self.reuse = reuse
        self.timings = timings
    }

    // MARK: Kept

    /// Whether an earlier build has made something from the same inputs. Then its files stay, and its pages are listed.
    func keeps(_ key: ContentDigest) -> Bool {
        guard let product = reuse?.keep(key, in: destination) else { return false }
        return keeps(product)
    }

    private func keeps(_ product: BuildRecord.Product) -> Bool {
        note(pagesOf: product)
        return product.parts.allSatisfy { part in reuse?.keepPart(part, in: destination).map(keeps) ?? false }
    }

    /// Lists the pages of a product as if they had been written.
    func note(pagesOf product: BuildRecord.Product) {
        for path in product.paths where path.hasPrefix(folder + "/") && path.hasSuffix(".html") {
            pages.keep(String(path.dropFirst(folder.count + 1)))
        }
    }

    /// Records for the next build what was made.
    ///
    /// - Parameter paths: in the edition's folder.
    func record(_ paths: [String], _ key: ContentDigest?) {
        if let key { reuse?.add(paths, in: folder, key) }
    }

    // MARK: Written

    /// - Returns: its path in the edition's folder.
    @discardableResult
    func write(_ page: PageFile) throws(FileError) -> String {
        let path = inFolder(page.path)
        try destination.write(OutputFile(path: path, bytes: page.bytes), to: folder)
        pages.add(path)
        return path
    }

    /// - Parameter files: with paths in the edition's folder.
    func write(_ files: [OutputFile]) throws(FileError) {
        try timings.measure(.write) { () throws(FileError) in
            for file in files { try destination.write(file, to: folder) }
        }
    }

    /// - Parameter content: passes the file's bytes to its argument, piece by piece.
    func writeInPieces(_ path: String, _ content: (([UInt8]) -> Void) -> Void) throws(FileError) {
        var failure: FileError?
        timings.measure(.render) {
            content { bytes in
                guard failure == nil else { return }
                do throws(FileError) {
                    try destination.append(bytes, to: path, in: folder)
                } catch {
                    failure = error
                }
            }
        }
        if let failure { throw failure }
    }

    /// A path below the edition's folder, from one in the output.
    func inFolder(_ path: String) -> String { String(path.dropFirst(folder.count + 1)) }
}
