import Diagnostics

/// The files of a corpus by the part they play, which their paths alone decide.
struct CorpusOutline {
    /// `portolan.yml`.
    private(set) var siteFile: SourceFile?
    /// By the name of the folder.
    private(set) var editions: [String: EditionOutline] = [:]
    /// Deployments that are in the corpus as examples: `deployments/*.yml`.
    private(set) var deployments: [SourceFile] = []
    /// The files of the site's own look, in order of path, which is relative to the folder `design`.
    private(set) var design: [CorpusEntry] = []
    /// Files at the root that have no part.
    private(set) var unexpected: [SourceFile] = []

    static let deploymentFolder = "deployments"
    static let designFolder = "design"

    /// - Parameter files: in order of path.
    init(_ files: [CorpusEntry]) {
        for entry in files {
            let parts = entry.path.split(separator: "/").map(String.init)
            if parts == ["portolan.yml"] {
                siteFile = entry.file
            } else if parts[0] == Self.deploymentFolder, parts.count == 2, parts[1].hasSuffix(".yml") {
                deployments.append(entry.file)
            } else if parts.count > 1, parts[0] == Self.designFolder {
                let path = parts.dropFirst().joined(separator: "/")
                if path != "README.md" { design.append(CorpusEntry(path: path, file: entry.file)) }
            } else if parts.count > 1, parts[0] != Self.deploymentFolder {
                editions[parts[0], default: EditionOutline(firstFile: entry.file)].add(entry, parts.dropFirst())
            } else if parts != ["README.md"], parts != [Self.deploymentFolder, "README.md"] {
                unexpected.append(entry.file)
            }
        }
        for version in editions.keys { editions[version]?.sort() }
    }
}
