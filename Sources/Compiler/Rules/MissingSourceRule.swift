import Diagnostics
import Model

/// What a firewall is opened by says where it comes from: each port, each channel that goes over a network, and each
/// slide that says who opens such connections.
enum MissingSourceRule {
    static func faults(in catalog: Catalog, _ places: CatalogDraft.Places) -> [Diagnostic] {
        let ports = catalog.ports.filter(\.sources.isEmpty).compactMap { port in
            places.ports[port.id].map { fault("the port ‘\(port.id)’ has", at: $0) }
        }
        let channels = catalog.channels.filter { $0.sources.isEmpty && $0.transport != .none }.compactMap { channel in
            places.channels[channel.id].map { fault("the channel ‘\(channel.id)’ has", at: $0) }
        }
        return ports + channels
    }

    /// Told at the first link that a firewall could see.
    static func faults(in page: PageDraft, _ catalog: Catalog) -> [Diagnostic] {
        guard let declaration = page.declaration, declaration.sources.isEmpty else { return [] }
        let network = Set(catalog.channels.filter { $0.transport != .none }.map(\.id.text))
        let links = declaration.diagrams.flatMap(\.links)
        guard let first = links.first(where: { $0.channel.map { network.contains($0.value) } ?? false }) else {
            return []
        }
        return [fault("the slide says who opens connections, and has", at: first.location)]
    }

    private static func fault(_ subject: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(.missingSource, "\(subject) no source", at: place)
    }
}
