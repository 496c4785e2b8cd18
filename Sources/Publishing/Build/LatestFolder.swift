import HTML
import Model

/// The folder that redirects to the latest edition, page by page. It also contains the data files, because programs that
/// fetch data do not follow redirect pages.
struct LatestFolder<Destination: SiteDestination>: Sendable {
    let views: EditionViews
    /// Of the latest edition.
    let files: EditionFiles<Destination>

    /// - Parameters:
    ///   - site: the pages above the editions.
    ///   - data: the edition's files for other programs.
    func write(_ site: SitePages, data: [DataFile]) throws(FileError) {
        let latest = OutputFolder.latest
        let (destination, reuse, timings) = (files.destination, files.reuse, files.timings)
        for path in files.pages.all {
            let key = reuse?.inputs.frameKey(of: "latest/\(path)")
            if let key, reuse?.keep(key, in: destination) != nil { continue }
            let page = timings.measure(.render) { site.latestPage(for: "\(files.folder)/\(path)", of: views.context) }
            try timings.measure(.write) { () throws(FileError) in
                try destination.write(OutputFile(path: path, bytes: page.bytes), to: latest)
            }
            if let key { reuse?.add([path], in: latest, key) }
        }
        for file in data {
            if file.isKept, reuse?.build.isAsWritten("\(latest)/\(file.path)") == true,
                destination.keep(file.path, in: latest)
            {
                continue
            }
            try timings.measure(.write) { () throws(FileError) in
                try destination.copy(file.path, from: files.folder, to: latest)
            }
        }
    }
}
