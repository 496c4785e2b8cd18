import Diagnostics

/// Something that is above one of the `CorpusLimits`.
package enum TooLarge: Check {
    private static let long = String(repeating: "A clerk orders. ", count: CorpusLimits.valueBytes / 16 + 1)

    package static let code = DiagnosticCode(
        "too-large", .error, title: "Above a limit",
        explanation: """
            A file, a text, a table or a diagram is larger than the limit that the message names. Limits keep a build within \
            seconds, and are far above what a reader could use. Divide it, or shorten it.
            """,
        wrong: [.flow("summary: «\(long)")], right: [.flow("summary: A clerk orders.")])

    package static func report(
        _ message: String, at place: SourceLocation, hint: String? = nil, _ diagnostics: DiagnosticBag
    ) {
        diagnostics.report(TooLarge.self, message, at: place, hint: hint)
    }

    /// Whether a file is below a limit in bytes; reports one that is not.
    static func isBelow(_ limit: Int, _ file: SourceFile, _ diagnostics: DiagnosticBag) -> Bool {
        guard file.bytes.count > limit else { return true }
        let size = limit < 1 << 20 ? "\(limit >> 10) KiB" : "\(limit >> 20) MiB"
        report("the file has more than \(size), and was not read", at: file.startLocation, diagnostics)
        return false
    }
}
