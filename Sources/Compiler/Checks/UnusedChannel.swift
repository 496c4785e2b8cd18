import Diagnostics
import Model

enum UnusedChannel: ContentCheck {
    static let code = DiagnosticCode(
        "unused-channel", .warning, title: "Channel that no link uses",
        explanation: "No link of the edition runs over this channel of the catalog. Use it, or delete it.",
        wrong: [
            .catalog(
                """
                channels:
                  «mail: {title: Mail, port: web, transport: tcp, protocol: SMTP, sources: [{title: Chart, confidence: stated}]}
                """)
        ],
        right: [
            .catalog(
                """
                channels:
                  web: {title: Web, port: web, transport: tcp, protocol: HTTPS, sources: [{title: Chart, confidence: stated}]}
                """)
        ])

    static func check(_ edition: CheckedEdition, _ diagnostics: DiagnosticBag) {
        let used = Set(edition.diagrams.lazy.flatMap(\.links).map(\.channel))
        for channel in edition.catalog.channels where !used.contains(channel.id) {
            guard let place = edition.places.channels[channel.id] else { continue }
            diagnostics.report(UnusedChannel.self, "no link runs over the channel '\(channel.id)'", at: place)
        }
    }
}
