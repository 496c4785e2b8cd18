import Diagnostics
import Markup
import Model

/// Reads `design` in `portolan.yml`, and the files of the folder `design`.
struct DesignReader {
    private let reader: MappingReader<DesignKey>?
    private let files: [CorpusEntry]
    private let diagnostics: DiagnosticBag

    /// - Parameter files: those of the folder, with paths relative to it.
    init(_ reader: MappingReader<DesignKey>?, _ files: [CorpusEntry], _ diagnostics: DiagnosticBag) {
        self.reader = reader
        self.files = files
        self.diagnostics = diagnostics
    }

    func design() -> SiteDesign {
        var design = SiteDesign()
        design.files = copiedFiles()
        guard let reader else { return design }
        if let accent = color(.accent, in: reader) {
            LowContrast.check(accent, on: .light, diagnostics)
            design.accent = accent.value
        }
        if let accent = color(.darkAccent, in: reader) {
            LowContrast.check(accent, on: .dark, diagnostics)
            design.darkAccent = accent.value
        }
        design.footer = reader.text(.footer)?.value
        design.stylesheet = file(.stylesheet, in: reader, kinds: ["css"])?.path
        design.logo = file(.logo, in: reader, kinds: ["svg", "png"]).flatMap { logo(.logo, $0, in: reader) }
        return design
    }

    /// Those that a site's policy allows; what else is in the folder is reported.
    private func copiedFiles() -> [SiteDesign.File] {
        files.compactMap { entry -> SiteDesign.File? in
            guard DesignFileKind(path: entry.path) != nil else {
                diagnostics.report(
                    UnexpectedFile.self, "unexpected file", at: entry.file.startLocation,
                    hint: "a design consists of \(DesignFileKind.list)")
                return nil
            }
            guard entry.file.bytes.count <= CorpusLimits.fileBytes else {
                let message = "the file has more than \(CorpusLimits.fileBytes) bytes"
                TooLarge.report(message, at: entry.file.startLocation, diagnostics)
                return nil
            }
            ForbiddenDesign.check(entry, diagnostics)
            return SiteDesign.File(path: entry.path, bytes: entry.file.bytes)
        }
    }

    private func color(_ key: DesignKey, in reader: MappingReader<DesignKey>) -> Located<String>? {
        guard let text = reader.text(key) else { return nil }
        let digits = text.value.dropFirst()
        guard text.value.first == "#", digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit })
        else {
            InvalidValue.report(
                "'\(text.value)' is not a color", at: text.location,
                hint: "six hexadecimal digits after #, in quotes: \"#7a1fa2\"", diagnostics)
            return nil
        }
        return Located(text.value.lowercased(), at: text.location)
    }

    private func file(
        _ key: DesignKey, in reader: MappingReader<DesignKey>, kinds: [String]
    ) -> CorpusEntry? {
        guard let text = reader.text(key) else { return nil }
        guard kinds.contains(where: { text.value.hasSuffix(".\($0)") }) else {
            let names = kinds.map { ".\($0)" }.joined(separator: " or ")
            InvalidValue.report(
                "'\(text.value)' cannot be the \(key.rawValue): its name does not end in \(names)", at: text.location,
                diagnostics)
            return nil
        }
        if let file = files.first(where: { $0.path == text.value }) { return file }
        diagnostics.report(
            MissingFile.self, "there is no file '\(CorpusOutline.designFolder)/\(text.value)'", at: text.location,
            hint: NearestName.hint(for: text.value, among: files.map(\.path)))
        return nil
    }

    private func logo(
        _ key: DesignKey, _ entry: CorpusEntry, in reader: MappingReader<DesignKey>
    ) -> SiteDesign.Logo? {
        if let proportion = ImageProportion.of(entry.file.bytes, path: entry.path) {
            return SiteDesign.Logo(path: entry.path, proportion: proportion)
        }
        InvalidValue.report(
            "the size of '\(entry.path)' cannot be read", at: reader.entry(key)?.value.location ?? reader.location,
            hint: "an SVG image has a viewBox, or a width and a height in numbers", diagnostics)
        return nil
    }
}

/// The kinds of files of which a design can consist.
enum DesignFileKind: String, CaseIterable {
    case css, svg, png, jpg, jpeg, webp, woff2

    init?(path: String) {
        guard let dot = path.lastIndex(of: "."), let kind = Self(rawValue: String(path[path.index(after: dot)...]))
        else { return nil }
        self = kind
    }

    static var list: String { allCases.map { ".\($0.rawValue)" }.joined(separator: ", ") }
}
