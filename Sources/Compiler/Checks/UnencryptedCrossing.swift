import Diagnostics
import Model

/// What crosses the border of a zone is encrypted.
enum UnencryptedCrossing: ContentCheck {
    static let code = DiagnosticCode(
        "unencrypted-crossing", .warning, title: "Unencrypted connection between zones",
        explanation: """
            A link runs from one zone to another over a channel that the catalog says is not encrypted, where others may \
            read it. Encrypt it, correct 'encrypted', say on the slide with 'allow' why it need not be, or set the warning \
            off.
            """,
        wrong: [news("encrypted: false"), links("«")],
        right: [news("encrypted: true"), links("")])

    private static func news(_ encryption: String) -> DiagnosticExample.Excerpt {
        .catalog(
            """
            channels:
              news: {title: News, port: news, transport: udp, protocol: DTLS, \(encryption), sources: [{title: Chart, confidence: stated}]}
            """)
    }

    private static func links(_ mark: String) -> DiagnosticExample.Excerpt {
        .flow(
            """
            links:
              - {path: a, from: browser, to: api, channel: web}
              - \(mark){path: b, from: api, to: browser, channel: news}
            """)
    }

    private struct Crossing: Hashable {
        let channel: Channel.ID
        let from: Zone.ID
        let to: Zone.ID
    }

    static func check(_ links: PlacedLinks, _ diagnostics: DiagnosticBag) {
        let catalog = links.catalog
        var found: Set<Crossing> = []
        for link in links.written {
            guard let channel = catalog.channels[link.channel], channel.encrypted == false,
                channel.transports.isNetwork, let from = links.zones(of: link.from), let to = links.zones(of: link.to),
                Set(from).isDisjoint(with: to)
            else { continue }
            let crossing = Crossing(channel: channel.id, from: from[0], to: to[0])
            guard found.insert(crossing).inserted else { continue }
            let ends = [crossing.from, crossing.to].map { catalog.zones[$0]?.title ?? $0.text }
            diagnostics.report(
                UnencryptedCrossing.self,
                "the channel '\(channel.id)' is not encrypted, and crosses from '\(ends[0])' to '\(ends[1])'",
                at: link.location,
                hint: """
                    where that is meant, say 'allow: {unencrypted-crossing: <the reason>}' on the slide, or \
                    'unencrypted-crossing: off' under 'warnings' in portolan.yml
                    """)
        }
    }
}
