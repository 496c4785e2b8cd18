import ArgumentParser
import Publishing

/// A list of export formats that a site offers.
struct SiteExportsOption {
    let formats: [any ExportFormat]
}

extension SiteExportsOption: ExpressibleByArgument {
    /// - Parameter argument: names with commas between.
    init?(argument: String) {
        let names = argument.split(separator: ",", omittingEmptySubsequences: false)
        let formats = ExportFormats.offered.filter { names.contains(Substring($0.name)) }
        guard formats.count == names.count else { return nil }
        self.init(formats: formats)
    }
}
