import Digests
import HTML
import Model

/// The build of an edition's files that are no pages: those for other programs, and those that its pages share.
struct DataFiles<Destination: SiteDestination>: Sendable {
    let views: EditionViews
    let files: EditionFiles<Destination>

    private var reuse: EditionReuse? { files.reuse }

    /// Writes all of them.
    ///
    /// - Returns: the files for other programs.
    func write(of site: Site, _ slides: SlideResults) throws(FileError) -> [DataFile] {
        var written: [DataFile] = []
        for (path, format) in MatrixFiles.formats {
            written.append(try outlineFile(path) { format.write(views.context.matrix, to: $0) })
        }
        written.append(try model(of: site, slides))
        if let path = views.context.flowPlacesPath {
            _ = try outlineFile(path) { views.context.writeFlowPlaces(to: $0) }
        }
        written += try rules()
        try search(slides)
        let key = reuse?.inputs.outlineKey(of: "assets")
        if !(key.map(files.keeps) ?? false) {
            let assets = Assets.files(of: views.context)
            try files.write(assets)
            files.record(assets.map(\.path), key)
        }
        return written
    }

    /// The scripts of the search index.
    private func search(_ slides: SlideResults) throws(FileError) {
        let key = reuse?.inputs.wholeKey(of: "search")
        if let key, files.keeps(key) { return }
        let memory: any SearchMemory = reuse?.searchMemory(slides, of: views.version) ?? NoSearchMemory()
        var made: [String] = []
        try files.timings.measure(.render) { () throws(FileError) in
            try SearchIndex(views.context).forEachScript(remembering: memory) { (path, bytes) throws(FileError) in
                try files.write([OutputFile(path: path, bytes: bytes)])
                made.append(path)
            }
        }
        files.record(made, key)
    }

    private func model(of site: Site, _ slides: SlideResults) throws(FileError) -> DataFile {
        let path = ModelDocument.path
        let earlier = slides.documents.isEmpty ? nil : try reuse?.build.file("\(files.folder)/\(path)")
        var places: [Slide.ID: Range<Int>] = [:]
        var failure: FileError?
        try files.writeInPieces(path) { sink in
            places = ModelDocument.write(
                views.index.deployed, of: site, plain: slides.plain,
                known: { slide in
                    guard let earlier, let range = slides.documents[slide] else { return nil }
                    do throws(FileError) {
                        return try earlier.bytes(range)
                    } catch {
                        failure = error
                        return nil
                    }
                }, to: sink)
        }
        if let failure { throw failure }
        for (slide, key) in slides.keys { reuse?.build.add(document: places[slide], to: key) }
        return DataFile(path: path, isKept: false)
    }

    /// A file that is made from the outlines of slides.
    private func outlineFile(_ path: String, _ content: (([UInt8]) -> Void) -> Void) throws(FileError) -> DataFile {
        let key = reuse?.inputs.outlineKey(of: path)
        if let key, files.keeps(key) { return DataFile(path: path, isKept: true) }
        try files.writeInPieces(path, content)
        files.record([path], key)
        return DataFile(path: path, isKept: false)
    }

    private func rules() throws(FileError) -> [DataFile] {
        let key = reuse?.inputs.outlineKey(of: "rules")
        if let key, let product = reuse?.keep(key, in: files.destination) {
            return product.paths.map { DataFile(path: files.inFolder($0), isKept: true) }
        }
        let rules = files.timings.measure(.render) { MatrixFiles.rules(views.context.matrix) }
        try files.write(rules)
        files.record(rules.map(\.path), key)
        return rules.map { DataFile(path: $0.path, isKept: false) }
    }
}
