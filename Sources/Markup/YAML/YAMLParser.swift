import Diagnostics

/// Reads one YAML document out of a file.
package enum YAMLParser {
    /// - Parameter range: the bytes of the file that are the YAML, valid UTF-8.
    /// - Returns: `nil` with a diagnostic if there is no tree; then nothing is known of the content. A document without
    ///   content is an empty mapping.
    package static func parse(_ file: SourceFile, _ range: Range<Int>, _ diagnostics: DiagnosticBag) -> YAMLNode? {
        file.bytes[range].withUnsafeBufferPointer { text in
            do throws(YAMLStop) {
                let marks = ScalarOffsets(text, of: file, from: range.lowerBound)
                var builder = try YAMLTreeBuilder(text, marks: marks, diagnostics)
                return try builder.document()
            } catch {
                diagnostics.report(error.diagnostic)
                return nil
            }
        }
    }
}
