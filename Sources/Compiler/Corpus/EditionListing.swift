import Diagnostics
import Markup
import Model
import TextFormats

/// The editions that `portolan.yml` lists, and the file with one more.
package struct EditionListing: Sendable {
    package struct Entry: Sendable, Hashable {
        package let version: String
        package let status: Edition.Status
    }

    /// Newest first.
    package let entries: [Entry]
    /// The levels of confidence that the file declares, and whether it asks for sources.
    package let evidence: Evidence
    private let file: SourceFile

    /// - Parameter codes: all that there are.
    /// - Returns: `nil` with diagnostics if the file has errors.
    package static func read(
        _ file: SourceFile, codes: [DiagnosticCode] = CompilerChecks.codes, _ diagnostics: DiagnosticBag
    ) -> EditionListing? {
        let mark = diagnostics.mark
        guard let site = SiteReader.read(file, codes: codes, diagnostics), diagnostics.isSound(since: mark) else {
            return nil
        }
        return EditionListing(
            entries: site.editions.map { Entry(version: $0.version.value, status: $0.status) },
            evidence: Evidence(levels: site.confidenceLevels ?? [], wantsSources: site.wantsSources ?? false),
            file: file)
    }

    /// The file with the version as a draft above the other editions, in the form in which the first of them is written.
    /// Every other byte stays as it was.
    ///
    /// - Returns: `nil` where the file is written in a way that this cannot be done.
    package func adding(_ version: String) -> [UInt8]? {
        guard let first = firstEdition, let (offset, text) = insertion(version, before: first) else { return nil }
        let edited = Array(file.bytes[..<offset]) + Array(text.utf8) + Array(file.bytes[offset...])
        let read = Self.read(SourceFile(path: file.path, bytes: edited), DiagnosticBag())
        return read?.entries == [Entry(version: version, status: .draft)] + entries ? edited : nil
    }

    private var firstEdition: YAMLNode? {
        guard case .mapping(let keys)? = YAMLFile.root(of: file, DiagnosticBag())?.content,
            case .sequence(let items)? = keys.first(where: { $0.key == SiteKey.editions.rawValue })?.value.content
        else { return nil }
        return items.first
    }

    private func insertion(_ version: String, before first: YAMLNode) -> (offset: Int, text: String)? {
        let start = first.location.bytes.lowerBound
        let lineStart = file.offset(ofLine: first.location.start.line)
        let beginning = file.bytes[lineStart..<start]
        // The version is a text even where it looks like a number.
        let (version, status) = ("version: \(YAMLText.quoted(version))", "status: \(Edition.Status.draft.rawValue)")
        let isFlow = start < file.bytes.count && file.bytes[start] == UInt8(ascii: "{")
        let space = UInt8(ascii: " ")
        guard let dash = beginning.firstIndex(of: UInt8(ascii: "-")),
            beginning[..<dash].allSatisfy({ $0 == space }), beginning[(dash + 1)...].allSatisfy({ $0 == space })
        else {
            // In a list in brackets.
            return isFlow ? (start, "{\(version), \(status)}, ") : nil
        }
        let indent = String(decoding: beginning, as: UTF8.self)
        if isFlow { return (lineStart, "\(indent){\(version), \(status)}\(lineEnd)") }
        let blank = String(repeating: " ", count: beginning.count)
        return (lineStart, "\(indent)\(version)\(lineEnd)\(blank)\(status)\(lineEnd)")
    }

    private var lineEnd: String {
        guard let end = file.bytes.firstIndex(of: 0x0A) else { return "\n" }
        return end > 0 && file.bytes[end - 1] == 0x0D ? "\r\n" : "\n"
    }
}
