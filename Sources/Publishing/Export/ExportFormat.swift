/// A form in which the diagrams of an edition are exported.
package protocol ExportFormat: Sendable {
    /// On the command line: `svg`.
    var name: String { get }
    /// What is made, in a sentence for the help.
    var help: String { get }
    /// The options that it takes besides those of every format.
    var options: Set<ExportOption> { get }
    var output: ExportOutput { get }
    /// What a site offers of it where a build is asked to; empty if nothing.
    var siteExports: [SiteExport] { get }

    /// Throws if the values of the options do not go together.
    func check(_ request: ExportRequest) throws(ExportUsageError)

    /// Makes the files, and hands each of them over as soon as it is complete.
    ///
    /// - Returns: what was made.
    /// - Throws: what `output` throws, and a `FileError` if a program that is needed is missing or fails.
    func export(
        _ edition: ExportedEdition, _ request: ExportRequest, to output: some ExportSink
    ) async throws -> ExportReport
}

extension ExportFormat {
    package var siteExports: [SiteExport] { [] }

    package func check(_ request: ExportRequest) throws(ExportUsageError) {}

    /// Throws if an option is given that the format does not take, or a value that it cannot take.
    package func expect(_ request: ExportRequest) throws(ExportUsageError) {
        for option in ExportOption.allCases where request.given.contains(option) && !options.contains(option) {
            let takers = ExportFormats.all.filter { $0.options.contains(option) }.map(\.name)
            throw ExportUsageError("--\(option.rawValue) is for --format \(takers.joined(separator: ", "))")
        }
        if let scale = request.scale, !(1...8).contains(scale) { throw ExportUsageError("--scale is from 1 to 8") }
        try check(request)
    }
}

/// Where the files of a format go.
package enum ExportOutput: Sendable, Hashable {
    /// Several files.
    case folder
    /// One file, whose name has this extension.
    case file(String)
}

/// What was asked for cannot be had in that format.
package struct ExportUsageError: Error, Sendable, Hashable {
    package var message: String

    package init(_ message: String) { self.message = message }
}
