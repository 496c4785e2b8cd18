import Diagnostics
import Model

enum UnusedPortRule {
    static func faults(
        in edition: Edition, namedInProse: Set<Port.ID>, _ places: CatalogDraft.Places
    ) -> [Diagnostic] {
        let used = namedInProse.union(edition.catalog.channels.flatMap(\.ports))
        return edition.catalog.ports.compactMap { port in
            guard !used.contains(port.id), let place = places.ports[port.id] else { return nil }
            return Diagnostic(.unusedPort, "no channel and no text names the port ‘\(port.id)’", at: place)
        }
    }
}
