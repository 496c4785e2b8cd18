import ArgumentParser
import Publishing

/// The format of the command `export`, as its option names it.
struct ExportFormatOption {
    let format: any ExportFormat

    static let all = ExportFormats.all.map { ExportFormatOption(format: $0) }
    static let standard = all[0]
}

extension ExportFormatOption: ExpressibleByArgument {
    init?(argument: String) {
        guard let found = Self.all.first(where: { $0.format.name == argument }) else { return nil }
        self = found
    }

    static var allValueStrings: [String] { all.map(\.format.name) }
    var defaultValueDescription: String { format.name }
}
