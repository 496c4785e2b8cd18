import Diagnostics
import Markup
import Model

/// Reads `portolan.yml`.
enum SiteReader {
    /// - Parameters:
    ///   - codes: all that there are.
    ///   - designFiles: those of the folder `design`, with paths relative to it; `nil` where they are of no interest.
    /// - Returns: `nil` if nothing is known of the editions.
    static func read(
        _ file: SourceFile, codes: [DiagnosticCode], designFiles: [CorpusEntry]? = nil, _ diagnostics: DiagnosticBag
    ) -> SiteDeclaration? {
        guard let root = YAMLFile.root(of: file, diagnostics),
            let reader = MappingReader<SiteKey>(root, diagnostics)
        else { return nil }
        let nodes = reader.list(.editions)
        let listed = nodes.compactMap { EditionEntry.read($0, diagnostics) }
        let site = SiteDeclaration(
            title: reader.text(.title)?.value ?? "", baseAddress: baseAddress(reader),
            language: reader.choice(.language, of: Language.self)?.value ?? .english,
            design: designFiles.map { files in
                DesignReader(reader.mapping(.design, of: DesignKey.self), files, diagnostics).design()
            } ?? SiteDesign(),
            confidenceLevels: confidenceLevels(reader),
            wantsSources: reader.choice(.sources).map { $0.value == "required" },
            framesOnlyZone: reader.choice(.frames)?.value != "several", levels: levels(reader, codes), listed: listed,
            knowsAllEditions: !nodes.isEmpty && listed.count == nodes.count, editions: unique(listed, diagnostics))
        CompilerChecks.ofSites.check(site, diagnostics)
        return site
    }

    private static func baseAddress(_ reader: MappingReader<SiteKey>) -> String? {
        reader.address(.base).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    }

    private static func levels(
        _ reader: MappingReader<SiteKey>, _ codes: [DiagnosticCode]
    ) -> [String: CheckLevels.Level] {
        var found: [String: CheckLevels.Level] = [:]
        for entry in reader.entries(.warnings) {
            let code = Located(entry.key, at: entry.keyLocation)
            guard WarningCode.check(code, among: codes, reader.diagnostics),
                let text = entry.value.text(of: "the level of '\(entry.key)'", reader.diagnostics)
            else { continue }
            if let level = CheckLevels.Level(rawValue: text.value) {
                found[entry.key] = level
            } else {
                InvalidValue.report(
                    text, isNot: "a level of a warning", values: CheckLevels.Level.allCases.map(\.rawValue),
                    reader.diagnostics)
            }
        }
        return found
    }

    private static func confidenceLevels(_ reader: MappingReader<SiteKey>) -> [Source.Confidence]? {
        guard reader.has(.confidence) else { return nil }
        let entries = reader.entries(.confidence)
        if entries.count > CorpusLimits.confidenceLevels {
            let message = "the corpus has more than \(CorpusLimits.confidenceLevels) levels of confidence"
            TooLarge.report(message, at: entries[CorpusLimits.confidenceLevels].keyLocation, reader.diagnostics)
            return nil
        }
        return entries.enumerated().map { rank, entry in
            InvalidID.checkName(Located(entry.key, at: entry.keyLocation), reader.diagnostics)
            let keys = MappingReader<ConfidenceKey>(entry.value, reader.diagnostics)
            return Source.Confidence(
                id: entry.key, title: keys?.text(.title)?.value ?? entry.key, rank: rank,
                isStated: keys?.flag(.stated) ?? true)
        }
    }

    private static func unique(_ entries: [EditionEntry], _ diagnostics: DiagnosticBag) -> [EditionEntry] {
        var seen: Set<String> = []
        return entries.filter { entry in
            if seen.insert(entry.version.value).inserted { return true }
            let message = "the edition '\(entry.version.value)' is listed twice"
            DuplicateID.report(message, at: entry.version.location, diagnostics)
            return false
        }
    }
}
