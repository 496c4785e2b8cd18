/// The formats of `portolan export`.
package enum ExportFormats {
    /// In the order in which the help lists them; the first is the default.
    package static let all: [any ExportFormat] = [
        SVGExport(), PNGExport(), PowerPointExport(), DrawIOExport(), ZipExport(), HTMLFragmentExport(), PDFExport(),
    ]

    /// Those that a site can offer.
    package static let offered = all.filter { !$0.siteExports.isEmpty }

    /// What each of them makes, and which options it takes.
    package static var help: String {
        all.map { format in
            let options = ExportOption.allCases.filter(format.options.contains).map { "--\($0.rawValue)" }
            let taken = options.isEmpty ? "" : " (\(options.joined(separator: ", ")))"
            return "\(format.name): \(format.help)\(taken)"
        }.joined(separator: "\n")
    }
}
