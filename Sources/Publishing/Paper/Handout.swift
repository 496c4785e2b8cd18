import HTML
import Model

/// The whole edition as a PDF: the site's page for print, with the numbers of pages in its contents.
struct Handout {
    let edition: ExportedEdition
    let paper: PaperSheetSize

    /// - Parameter folder: for the page, and for what the browser writes.
    func printed(by chromium: Chromium, in folder: String) throws -> PrintedDocument {
        let sheets = try sheets()
        let site = "\(folder)/site"
        for var file in Assets.files(of: edition.views.context) {
            if file.path == "assets/site.css" { file.bytes += paper.css.utf8 }
            try Self.write(file, below: "\(site)/\(edition.edition.version)")
        }
        // The first printing shows where everything comes to be, and the second says so.
        let draft = try document(PaperNumbers(), sheets, site, chromium, folder)
        guard let places = draft.destinations() else {
            throw FileError(
                "read", "the PDF", reason: "it has another form than those that Chromium wrote until now")
        }
        var document = try document(PaperNumbers(places), sheets, site, chromium, folder)
        guard document.destinations() == places else {
            throw FileError("print", "the contents", reason: "their numbers have moved the pages")
        }
        document.fixDates()
        return document
    }

    private func document(
        _ numbers: PaperNumbers, _ sheets: [UInt8], _ site: String, _ chromium: Chromium, _ folder: String
    ) throws(FileError) -> PrintedDocument {
        let envelope = PaperPage(edition.views.context, isWhole: true, numbers: numbers).envelope()
        try Self.write(OutputFile(path: envelope.path, bytes: envelope.head + sheets + envelope.tail), below: site)
        let target = "\(folder)/handout.pdf"
        try chromium.print("\(site)/\(envelope.path)", to: target, using: folder)
        return PrintedDocument(try FileTree.read(target))
    }

    /// Everything behind the cover, in reading order.
    private func sheets() throws -> [UInt8] {
        let page = PaperPage(edition.views.context, isWhole: true)
        var drawings: [Slide.ID: [SlideDrawing]] = [:]
        for diagram in edition.diagrams {
            drawings[diagram.laidOut.slide.id, default: []].append(
                DrawnDiagram.onPages(
                    diagram.laidOut, diagram.drawing, names: edition.views.names, edition.views.context.words.picture))
        }
        var sheets: [[UInt8]] = []
        var section: Section.ID?
        for slide in edition.index.slides {
            let own = edition.index.section(of: slide.id)
            if own != section, let new = own.flatMap(edition.index.section) { sheets.append(page.divider(new)) }
            section = own
            sheets.append(page.sheet(slide, drawings[slide.id] ?? []))
        }
        sheets += page.appendices.map { $0() }
        return Array(sheets.joined(separator: PaperPage.separator))
    }

    /// Writes a file that the browser reads, in place of an earlier one.
    static func write(_ file: OutputFile, below folder: String) throws(FileError) {
        let path = "\(folder)/\(file.path)"
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        try FileTree.makeFolder(parts.dropLast().joined(separator: "/"))
        if try FileTree.attributes(of: path, followingLinks: false) != nil { try FileTree.remove(path) }
        try FileTree.write(file.bytes, to: path)
    }
}
