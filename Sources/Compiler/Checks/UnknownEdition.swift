import Diagnostics

/// Every folder of the corpus is an edition that is listed.
enum UnknownEdition: Check {
    static let code = DiagnosticCode(
        "unknown-edition", .error, title: "Folder that is not an edition",
        explanation: """
            The folder is not the version of any edition that portolan.yml lists, so nothing in it would be read. List the \
            edition, rename the folder to its version, or delete it. Where 'portolan bump' was interrupted, run it again.
            """,
        wrong: [.file("1.00/catalog.yml", "«zones: {}\n")],
        right: [.file("1.0/layout.lock", "# Empty.\n")])

    /// - Returns: the listed editions without a folder that reported folders were probably meant to be.
    static func check(
        _ outline: CorpusOutline, listed site: SiteDeclaration, _ diagnostics: DiagnosticBag
    ) -> Set<String> {
        guard site.knowsAllEditions else { return [] }
        let versions = site.editions.map(\.version.value)
        let listed = Set(versions)
        var meant: Set<String> = []
        for (folder, edition) in outline.editions where !listed.contains(folder) {
            diagnostics.report(
                UnknownEdition.self, "the folder '\(folder)' is not an edition of portolan.yml",
                at: edition.firstFile.startLocation, hint: NearestName.hint(for: folder, among: versions))
            if let near = NearestName.nearest(to: folder, among: versions), outline.editions[near] == nil {
                meant.insert(near)
            }
        }
        return meant
    }
}
