import Diagnostics
import Markup
import Model

/// The editions that `portolan.yml` lists, and the file with one more.
package struct EditionListing: Sendable {
    package struct Entry: Sendable, Hashable {
        package var version: String
        package var status: Edition.Status
    }

    /// Newest first.
    package let entries: [Entry]
    private let file: SourceFile
    private let path: String

    /// - Parameter path: the file as diagnostics name it.
    /// - Returns: `nil` where the file has faults, all of which are told.
    package static func read(_ bytes: [UInt8], path: String) -> (listing: EditionListing?, faults: [Diagnostic]) {
        let file = SourceFile(path: path, bytes: bytes)
        var faults: [Diagnostic] = []
        let declaration = SiteDeclaration.read(file, &faults)
        guard let declaration, faults.allSatisfy({ $0.severity != .error }) else { return (nil, faults.sorted()) }
        return (EditionListing(declaration, file: file, path: path), faults.sorted())
    }

    private init(_ declaration: SiteDeclaration, file: SourceFile, path: String) {
        entries = declaration.editions.map { Entry(version: $0.version.value, status: $0.status) }
        self.file = file
        self.path = path
    }

    /// The file with the version as a draft above the other editions, in the form in which the first of them is written.
    /// Every other byte stays as it was.
    ///
    /// - Returns: `nil` where the file is written in a way that this cannot be done.
    package func adding(_ version: String) -> [UInt8]? {
        guard let place = firstEdition, let (offset, text) = insertion(version, before: place) else { return nil }
        let edited = Array(file.bytes[..<offset]) + Array(text.utf8) + Array(file.bytes[offset...])
        let read = Self.read(edited, path: path).listing
        return read?.entries == [Entry(version: version, status: .draft)] + entries ? edited : nil
    }

    private var firstEdition: YAMLNode? {
        var faults: [Diagnostic] = []
        guard case .mapping(let keys)? = YAMLFile.root(of: file, &faults)?.content,
            case .sequence(let items)? = keys.first(where: { $0.key == "editions" })?.value.content
        else { return nil }
        return items.first
    }

    private func insertion(_ version: String, before first: YAMLNode) -> (offset: Int, text: String)? {
        let start = first.location.start
        let line = file.range(ofLine: start.line)
        let beginning = String(
            String.UnicodeScalarView(file.text(ofLine: start.line).unicodeScalars.prefix(start.column - 1)))
        // The version is a text even where it looks like a number.
        let (version, status) = ("version: \"\(version)\"", "status: draft")
        let isFlow = file.text(ofLine: start.line).unicodeScalars.dropFirst(start.column - 1).first == "{"
        guard let dash = beginning.firstIndex(of: "-"), beginning[..<dash].allSatisfy({ $0 == " " }),
            beginning[dash...].dropFirst().allSatisfy({ $0 == " " })
        else {
            // In a list in brackets.
            return isFlow ? (line.lowerBound + beginning.utf8.count, "{\(version), \(status)}, ") : nil
        }
        if isFlow { return (line.lowerBound, "\(beginning){\(version), \(status)}\(lineEnd)") }
        let indent = String(repeating: " ", count: beginning.count)
        return (line.lowerBound, "\(beginning)\(version)\(lineEnd)\(indent)\(status)\(lineEnd)")
    }

    private var lineEnd: String {
        file.bytes.indices.first { file.bytes[$0] == 0x0A }
            .map { $0 > 0 && file.bytes[$0 - 1] == 0x0D ? "\r\n" : "\n" } ?? "\n"
    }
}
