import Model
import Words

/// The kinds of things to which an edition's pages link, each with an index and usually a page for each thing.
enum Reference: String, CaseIterable, Hashable {
    case firewall, ports, components, settings

    func title(_ words: Words) -> String {
        switch self {
        case .firewall: words.firewall.matrix
        case .ports: words.reference.ports
        case .components: words.reference.components
        case .settings: words.reference.settings
        }
    }

    /// Whether the edition has anything of the kind.
    func exists(in edition: Edition) -> Bool {
        switch self {
        case .firewall: edition.slides.contains { $0.diagrams.contains { !$0.links.isEmpty } }
        case .ports: !edition.catalog.ports.isEmpty
        case .components: !edition.catalog.components.isEmpty
        case .settings: !edition.catalog.settings.isEmpty
        }
    }

    /// The names of the things with a page.
    private func items(of edition: Edition) -> [String] {
        switch self {
        case .firewall: []
        case .ports: edition.catalog.ports.map(\.id.text)
        case .components: edition.catalog.components.map(\.id.text)
        case .settings: edition.catalog.settings.map(\.id.text)
        }
    }

    /// Every page of every kind in the edition.
    static func paths(of edition: Edition) -> [PagePath] {
        allCases.filter { $0.exists(in: edition) }.flatMap { kind in
            [.reference(kind, of: edition)] + kind.items(of: edition).map { .item(kind, $0, of: edition) }
        }
    }
}
