import Diagnostics
import Markup

/// A file that is YAML as a whole.
enum YAMLFile {
    /// - Returns: `nil` with a diagnostic if it cannot be read.
    static func root(of file: SourceFile, _ diagnostics: DiagnosticBag) -> YAMLNode? {
        guard file.isText(diagnostics) else { return nil }
        return YAMLParser.parse(file, file.textStart..<file.bytes.count, diagnostics)
    }
}
