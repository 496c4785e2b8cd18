import HTML
import TextFormats

/// The print page of an edition, written sheet by sheet.
struct PaperFile<Destination: SiteDestination> {
    /// In the edition's folder.
    let path: String
    private let files: EditionFiles<Destination>
    private let tail: [UInt8]
    private var pending: [UInt8]
    /// Of what has been added, in bytes.
    private var length: Int
    private var isFirst = true

    init(_ paper: PaperPage, in files: EditionFiles<Destination>) {
        let envelope = files.timings.measure(.render) { paper.envelope() }
        path = files.inFolder(envelope.path)
        self.files = files
        tail = envelope.tail
        pending = envelope.head
        length = pending.count
    }

    /// - Returns: where the sheet is in the file, in bytes.
    @discardableResult
    mutating func add(_ sheet: [UInt8]) throws(FileError) -> Range<Int> {
        let start = pending.count
        if !isFirst { pending += PaperPage.separator }
        isFirst = false
        pending += sheet
        length += pending.count - start
        if pending.count >= ByteChunk.size { try flush() }
        return length - sheet.count..<length
    }

    /// Ends the file, and lists it as a page.
    mutating func end() throws(FileError) {
        pending += tail
        try flush()
        files.pages.add(path)
    }

    private mutating func flush() throws(FileError) {
        try files.destination.append(pending, to: path, in: files.folder)
        pending.removeAll(keepingCapacity: true)
    }
}
