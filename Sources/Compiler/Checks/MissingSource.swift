import Diagnostics
import Model

/// What opens a firewall says where it comes from: each port, each channel that goes over a network, and each slide that
/// says who opens such connections.
enum MissingSource: ContentCheck {
    static let code = DiagnosticCode(
        "missing-source", .warning, title: "Fact without a source",
        explanation: """
            Something that opens a firewall does not say where it comes from: a port's number, a channel's transport and \
            protocol, or a slide's links. List its sources under 'sources', each with its title. A corpus is asked for \
            sources where portolan.yml says 'sources: required'.
            """,
        wrong: [.site("sources: required"), .catalog("ports:\n  «news: {number: 5000, title: News}")],
        right: [
            .site("sources: required"),
            .catalog("ports:\n  news: {number: 5000, title: News, sources: [{title: Chart, confidence: stated}]}"),
        ])

    static func check(_ edition: CheckedEdition, _ diagnostics: DiagnosticBag) {
        guard edition.catalog.evidence.wantsSources else { return }
        for port in edition.catalog.ports where port.sources.isEmpty {
            guard let place = edition.places.ports[port.id] else { continue }
            report("the port '\(port.id)' has", at: place, diagnostics)
        }
        for channel in edition.catalog.channels where channel.sources.isEmpty && channel.transports.isNetwork {
            guard let place = edition.places.channels[channel.id] else { continue }
            report("the channel '\(channel.id)' has", at: place, diagnostics)
        }
        for page in edition.pages.all { check(page, of: edition.catalog, diagnostics) }
    }

    /// Reports the first link that a firewall could see.
    private static func check(_ page: PageDraft, of catalog: Catalog, _ diagnostics: DiagnosticBag) {
        guard let declaration = page.declaration, declaration.sources.isEmpty else { return }
        for link in declaration.diagrams.lazy.flatMap(\.links) {
            guard let name = link.channel, let channel = catalog.channels[Channel.ID(name.value)],
                channel.transports.isNetwork
            else { continue }
            report("the slide says who opens connections, and has", at: link.location, diagnostics)
            return
        }
    }

    private static func report(_ subject: String, at place: SourceLocation, _ diagnostics: DiagnosticBag) {
        diagnostics.report(MissingSource.self, "\(subject) no source", at: place)
    }
}
