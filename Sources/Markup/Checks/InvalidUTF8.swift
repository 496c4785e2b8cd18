import Diagnostics

/// Bytes that are not text.
package enum InvalidUTF8: Check {
    package static let code = DiagnosticCode(
        "invalid-utf8", .error, title: "Bytes that are not UTF-8",
        explanation: """
            The file has bytes that are not UTF-8, so that their characters are unknown. Save the file as UTF-8. The rest \
            of the file was not checked.
            """,
        // U+FFFD stands for the byte E9, an "é" in Latin 1.
        wrong: [.flow("summary: A cl«\u{FFFD}rk orders.")], right: [.flow("summary: A clérk orders.")])

    static func check(_ file: SourceFile, _ diagnostics: DiagnosticBag) {
        let bytes = file.bytes
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            diagnostics.report(
                InvalidUTF8.self, "these bytes are not UTF-8", at: file.location(error.byteOffsets))
        }
    }
}
