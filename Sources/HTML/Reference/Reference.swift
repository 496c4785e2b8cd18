import Model

/// What an edition's pages refer to, each kind with an index and mostly a page for each of its things.
enum Reference: String, CaseIterable, Hashable {
    case firewall, ports, components, settings

    var title: String {
        switch self {
        case .firewall: "Firewall matrix"
        case .ports: "Ports"
        case .components: "Components"
        case .settings: "Settings"
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

    /// The names of the things that have a page.
    private func items(of edition: Edition) -> [String] {
        switch self {
        case .firewall: []
        case .ports: edition.catalog.ports.map(\.id.text)
        case .components: edition.catalog.components.map(\.id.text)
        case .settings: edition.catalog.settings.map(\.id.text)
        }
    }

    /// Every page of every kind that the edition has.
    static func paths(of edition: Edition) -> [PagePath] {
        allCases.filter { $0.exists(in: edition) }.flatMap { kind in
            [.reference(kind, of: edition)] + kind.items(of: edition).map { .item(kind, $0, of: edition) }
        }
    }
}

extension PagePath {
    static func reference(_ kind: Reference, of edition: Edition) -> PagePath {
        PagePath("\(edition.version)/\(kind.rawValue)/index.html")
    }

    /// - Parameter name: the thing's id.
    static func item(_ kind: Reference, _ name: String, of edition: Edition) -> PagePath {
        PagePath("\(edition.version)/\(kind.rawValue)/\(name)/index.html")
    }
}

/// The ways to the pages of ports, components, settings and flows. On paper there are none, and where the edition has
/// no such page neither.
extension PageContext {
    func link(to port: Port.ID) -> String? {
        guard medium == .screen, catalog.ports.position(of: port) != nil else { return nil }
        return path.link(to: .item(.ports, port.text, of: edition))
    }

    func link(to component: Component.ID) -> String? {
        guard medium == .screen, catalog.components.position(of: component) != nil else { return nil }
        return path.link(to: .item(.components, component.text, of: edition))
    }

    func link(to setting: Setting.ID) -> String? {
        guard medium == .screen, catalog.settings.position(of: setting) != nil else { return nil }
        return path.link(to: .item(.settings, setting.text, of: edition))
    }

    /// A reference to a thing, or its name alone where no page tells of it.
    func reference(_ address: String?, @HTMLBuilder name: () -> [HTMLNode]) -> [HTMLNode] {
        guard let address else { return name() }
        return [element("a", .class("ref"), .href(address), content: name)]
    }

    /// The numbers of ports, each leading to its page.
    func numbers(of ports: [Port.ID]) -> [HTMLNode] {
        guard !ports.isEmpty else { return [.text("–")] }
        return ports.enumerated().flatMap { place, port in
            (place > 0 ? [HTMLNode.text(" / ")] : []) + reference(link(to: port)) { index.numberText(of: port) }
        }
    }
}
