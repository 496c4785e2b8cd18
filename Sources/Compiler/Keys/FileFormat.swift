/// A kind of file of the corpus that has keys.
package struct FileFormat: Sendable {
    /// By which it is asked for: `catalog`.
    package let name: String
    /// Where such files are, with what authors choose in capitals: `EDITION/catalog.yml`.
    package let path: String
    /// What such a file says: one sentence.
    package let sentence: String
    package let type: KeyType

    package static let all: [FileFormat] = [
        FileFormat(
            name: "site", path: "portolan.yml", sentence: "The site, and its editions.", type: .mapping(SiteKey.self)),
        FileFormat(
            name: "catalog", path: "EDITION/catalog.yml", sentence: "What the slides of an edition share.",
            type: .mapping(CatalogKey.self)),
        FileFormat(
            name: "slide", path: "EDITION/NN-SECTION/NN-SLIDE.md", sentence: "A slide; the keys are its front matter.",
            type: .mapping(SlideKey.self)),
        FileFormat(
            name: "section", path: "EDITION/NN-SECTION/index.md", sentence: "A section; the keys are its front matter.",
            type: .mapping(SectionKey.self)),
        FileFormat(
            name: "layout-lock", path: "EDITION/layout.lock",
            sentence: "What the layout search decided for each diagram.",
            type: .open(LayoutLockKey.self, .diagram, .mapping(LockedLayoutKey.self))),
        FileFormat(
            name: "deployment", path: "deployments/NAME.yml", sentence: "What is different at one site.",
            type: .mapping(DeploymentKey.self)),
    ]

    /// Every mapping with fixed keys that is in some file, each once.
    package static let mappings: [any MappingKey.Type] = {
        var found: [any MappingKey.Type] = []
        var seen: Set<ObjectIdentifier> = []
        func visit(_ type: KeyType) {
            switch type {
            case .list(let inner), .oneOrMore(let inner), .entries(_, let inner): visit(inner)
            case .mapping(let keys): visit(keys)
            case .open(let keys, _, let value):
                visit(keys)
                visit(value)
            default: break
            }
        }
        func visit(_ keys: any MappingKey.Type) {
            guard seen.insert(ObjectIdentifier(keys)).inserted else { return }
            found.append(keys)
            for (_, declaration) in keys.declarations { visit(declaration.type) }
            keys.parts.forEach(visit)
        }
        for format in all { visit(format.type) }
        return found
    }()

    /// The keys of that name, and what each belongs to.
    package static func keys(named name: String) -> [(subject: String, declaration: KeyDeclaration)] {
        mappings.flatMap { mapping in
            mapping.declarations.filter { $0.name == name }.map { (mapping.subject, $0.declaration) }
        }
    }
}
