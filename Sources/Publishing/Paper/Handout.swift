import HTML
import Model

/// The whole edition as a PDF: the site's page for print, with the numbers of pages in its contents.
struct Handout {
    let edition: ExportedEdition
    let paper: PaperSheetSize
    /// Whether what needs two pages begins on a left one. The first page is a right one.
    let isDuplex: Bool

    /// What begins a page.
    private struct Sheet {
        /// The place at which it begins; `nil` for a sheet that nothing leads to.
        var id: String?
        /// Whether it has to begin on a left page where paper has two sides.
        var isSpread = false
        var bytes: [UInt8]
        /// With smaller text and less space; `nil` where it has no other form.
        var tight: [UInt8]?
    }

    /// - Parameter folder: for the page, and for what the browser writes.
    func printed(by chromium: Chromium, in folder: String) throws -> PrintedDocument {
        let site = "\(folder)/site"
        for var file in Assets.files(of: edition.views.context) {
            if file.path == "assets/site.css" { file.bytes += paper.css.utf8 }
            try Self.write(file, below: "\(site)/\(edition.edition.version)")
        }
        var sheets = sheets
        // The first printing shows where everything comes to be, and the last says so.
        var (places, pageCount) = try draft(sheets, site, chromium, folder)
        if try tighten(&sheets, places, pageCount, site, chromium, folder) {
            (places, pageCount) = try draft(sheets, site, chromium, folder)
        }
        if isDuplex { addNotes(to: &sheets, moving: &places) }
        var document = try document(PaperNumbers(places), sheets, site, chromium, folder)
        guard document.destinations() == places else {
            throw FileError("print", "the contents", reason: "their numbers have moved the pages")
        }
        document.makeReproducible()
        return document
    }

    /// - Returns: where everything is, and the number of pages.
    private func draft(
        _ sheets: [Sheet], _ site: String, _ chromium: Chromium, _ folder: String
    ) throws -> ([String: Int], Int) {
        let draft = try document(PaperNumbers(), sheets, site, chromium, folder)
        guard let places = draft.destinations(), let count = draft.pageCount else {
            throw FileError(
                "read", "the PDF", reason: "it has another form than those that Chromium wrote until now")
        }
        return (places, count)
    }

    /// Sets the sheets tighter that need a page less then: whose last page would hold a few lines.
    ///
    /// - Returns: whether there are any.
    private func tighten(
        _ sheets: inout [Sheet], _ places: [String: Int], _ pageCount: Int, _ site: String, _ chromium: Chromium,
        _ folder: String
    ) throws -> Bool {
        let loose = Self.pageCounts(of: sheets, places, pageCount)
        let candidates = sheets.indices.filter { sheets[$0].tight != nil && loose[$0] > 1 }
        guard !candidates.isEmpty else { return false }
        let trial = candidates.map { Sheet(id: sheets[$0].id, bytes: sheets[$0].tight ?? sheets[$0].bytes) }
        let (tightPlaces, tightPages) = try draft(trial, site, chromium, folder)
        let counts = Self.pageCounts(of: trial, tightPlaces, tightPages)
        let tightened = zip(candidates, counts).filter { loose[$0] > $1 && $1 > 0 }.map { $0.0 }
        for index in tightened { sheets[index].bytes = sheets[index].tight ?? sheets[index].bytes }
        return !tightened.isEmpty
    }

    /// The number of pages of each sheet, which begins a page and ends where the next begins; 0 where it is unknown.
    private static func pageCounts(of sheets: [Sheet], _ places: [String: Int], _ pageCount: Int) -> [Int] {
        let starts = sheets.map { $0.id.flatMap { places[$0] } }
        let ends = starts.dropFirst() + [pageCount + 1]
        return zip(starts, ends).map { start, end in
            guard let start, let end else { return 0 }
            return end - start
        }
    }

    /// Adds a sheet for notes before each that would else begin on a right page, and moves the places behind it.
    private func addNotes(to sheets: inout [Sheet], moving places: inout [String: Int]) {
        let notes = Sheet(bytes: PaperPage(edition.views.context, isWhole: true).notes)
        // Pages of the first printing before which a sheet is added.
        var added: [Int] = []
        var result: [Sheet] = []
        for sheet in sheets {
            if sheet.isSpread, let page = sheet.id.flatMap({ places[$0] }), !(page + added.count).isMultiple(of: 2) {
                added.append(page)
                result.append(notes)
            }
            result.append(sheet)
        }
        sheets = result
        places = places.mapValues { page in page + added.count { $0 <= page } }
    }

    private func document(
        _ numbers: PaperNumbers, _ sheets: [Sheet], _ site: String, _ chromium: Chromium, _ folder: String
    ) throws(FileError) -> PrintedDocument {
        let envelope = PaperPage(edition.views.context, isWhole: true, numbers: numbers).envelope()
        let content = Array(sheets.map(\.bytes).joined(separator: PaperPage.separator))
        try Self.write(OutputFile(path: envelope.path, bytes: envelope.head + content + envelope.tail), below: site)
        let target = "\(folder)/handout.pdf"
        try chromium.print("\(site)/\(envelope.path)", to: target, using: folder)
        return PrintedDocument(try FileTree.read(target))
    }

    /// Everything behind the cover, in reading order.
    private var sheets: [Sheet] {
        let page = PaperPage(edition.views.context, isWhole: true)
        var drawings: [Slide.ID: [SlideDrawing]] = [:]
        for diagram in edition.diagrams {
            drawings[diagram.laidOut.slide.id, default: []].append(
                DrawnDiagram.onPages(
                    diagram.laidOut, diagram.drawing, names: edition.views.names, edition.views.context.words.picture))
        }
        var sheets: [Sheet] = []
        var section: Section.ID?
        for slide in edition.index.slides {
            let own = edition.index.section(of: slide.id)
            if own != section, let new = own.flatMap(edition.index.section) {
                sheets.append(Sheet(id: new.id.text, bytes: page.divider(new)))
            }
            section = own
            let drawn = drawings[slide.id] ?? []
            sheets.append(
                Sheet(
                    id: page.id(of: slide), isSpread: page.isSpread(slide, drawn), bytes: page.sheet(slide, drawn),
                    tight: page.sheet(slide, drawn, isTight: true)))
        }
        let appendices = page.appendices
        guard let first = appendices.first else { return sheets }
        func all(isTight: Bool) -> [UInt8] {
            Array(appendices.map { $0.bytes(isTight) }.joined(separator: PaperPage.separator))
        }
        return sheets + [Sheet(id: first.id, bytes: all(isTight: false), tight: all(isTight: true))]
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
