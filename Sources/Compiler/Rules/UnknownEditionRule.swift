import Diagnostics

/// Every folder of the corpus is an edition that is listed.
enum UnknownEditionRule {
    static func faults(in outline: CorpusOutline, listed declaration: SiteDeclaration) -> [Diagnostic] {
        let versions = declaration.editions.map(\.version.value)
        return outline.editions.keys.sorted().filter { !versions.contains($0) }.compactMap { folder in
            outline.editions[folder].map { edition in
                Diagnostic(
                    .unknownEdition, "the folder ‘\(folder)’ is no edition of portolan.yml",
                    at: edition.firstFile.startLocation, hint: NearestName.hint(for: folder, among: versions))
            }
        }
    }
}
