import Diagnostics

/// Reads `portolan.yml`.
enum SiteReader {
    /// - Returns: `nil` if nothing is known of the editions.
    static func read(_ file: SourceFile, _ diagnostics: DiagnosticBag) -> SiteDeclaration? {
        guard let root = YAMLFile.root(of: file, diagnostics),
            let reader = MappingReader<SiteKey>(root, diagnostics)
        else { return nil }
        let nodes = reader.list(.editions)
        let listed = nodes.compactMap { EditionEntry.read($0, diagnostics) }
        let site = SiteDeclaration(
            title: reader.text(.title)?.value ?? "", baseAddress: baseAddress(reader), listed: listed,
            knowsAllEditions: !nodes.isEmpty && listed.count == nodes.count, editions: unique(listed, diagnostics))
        CompilerChecks.ofSites.check(site, diagnostics)
        return site
    }

    private static func baseAddress(_ reader: MappingReader<SiteKey>) -> String? {
        reader.address(.base).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
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
