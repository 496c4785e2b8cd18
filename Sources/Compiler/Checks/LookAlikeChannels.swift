import Diagnostics
import Editions
import Model

/// Two lines between the same ends look different.
enum LookAlikeChannels: ContentCheck {
    static let code = DiagnosticCode(
        "look-alike-channels", .warning, title: "Two channels that look alike",
        explanation: """
            A diagram shows two channels between the same two components, and both are drawn with one line style, because \
            their ports, transport and protocol are the same. Readers cannot tell the lines apart. If they are one \
            channel, use one of them; if not, say in their protocols what is different.
            """,
        wrong: [
            channel("HTTPS"), links("«"),
        ],
        right: [
            channel("HTTPS, mail"), links(""),
        ])

    private static func channel(_ protocolName: String) -> DiagnosticExample.Excerpt {
        .catalog(
            """
            channels:
              mail: {title: Mail, port: web, transport: tcp, protocol: "\(protocolName)", sources: [{title: Chart, confidence: stated}]}
            """)
    }

    private static func links(_ mark: String) -> DiagnosticExample.Excerpt {
        .flow(
            """
            links:
              - {path: a, from: browser, to: api, channel: web}
              - \(mark){path: b, from: browser, to: api, channel: mail}
              - {path: b, from: api, to: browser, channel: news}
            """)
    }

    private struct Line: Hashable {
        let ends: Set<Node.ID>
        let look: ChannelLook
    }

    static func check(_ links: ResolvedLinks, _ diagnostics: DiagnosticBag) {
        var channels: [Line: Channel.ID] = [:]
        for link in links.inherited + links.written {
            guard let channel = links.catalog.channels[link.channel] else { continue }
            let line = Line(ends: [link.from.id, link.to.id], look: ChannelLook(channel, in: links.catalog))
            guard let other = channels[line] else {
                channels[line] = link.channel
                continue
            }
            // What a diagram repeats is reported where it is written.
            guard other != link.channel, !link.isDerived else { continue }
            diagnostics.report(
                LookAlikeChannels.self,
                "the channels '\(other)' and '\(link.channel)' look alike between '\(link.from.id)' and '\(link.to.id)'",
                at: link.location)
        }
    }
}
