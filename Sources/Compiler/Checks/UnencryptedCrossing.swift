import Diagnostics
import Model

/// What crosses the border of a zone is encrypted.
enum UnencryptedCrossing: ContentCheck {
    static let code = DiagnosticCode(
        "unencrypted-crossing", .warning, title: "Unencrypted connection between zones",
        explanation: """
            A channel that the catalog says is not encrypted crosses from one zone to another on some slide, where others \
            may read it. Encrypt it, say why it need not be in its 'note' and set the warning off, or correct 'encrypted'.
            """,
        wrong: [
            .catalog(
                """
                channels:
                  «news: {title: News, port: news, transport: udp, protocol: UDP, encrypted: false, sources: [{title: Chart, confidence: stated}]}
                """)
        ],
        right: [
            .catalog(
                """
                channels:
                  news: {title: News, port: news, transport: udp, protocol: DTLS, encrypted: true, sources: [{title: Chart, confidence: stated}]}
                """)
        ])

    private struct Crossing {
        let from: Zone.ID
        let to: Zone.ID
        let slide: Slide.ID
    }

    static func check(_ edition: CheckedEdition, _ diagnostics: DiagnosticBag) {
        let open = edition.catalog.channels.filter { $0.encrypted == false && $0.transports.isNetwork }
        guard !open.isEmpty else { return }
        let crossings = crossings(of: Set(open.map(\.id)), in: edition)
        for channel in open {
            guard let place = edition.places.channels[channel.id], let crossing = crossings[channel.id] else {
                continue
            }
            let ends = [crossing.from, crossing.to].map { edition.catalog.zones[$0]?.title ?? $0.text }
            diagnostics.report(
                UnencryptedCrossing.self,
                "the channel '\(channel.id)' is not encrypted, and crosses from '\(ends[0])' to '\(ends[1])'",
                at: place,
                hint: """
                    the first slide on which it does is \(crossing.slide); where that is meant, say \
                    'unencrypted-crossing: off' under 'warnings' in portolan.yml
                    """)
        }
    }

    /// The first crossing of each channel.
    private static func crossings(of channels: Set<Channel.ID>, in edition: CheckedEdition) -> [Channel.ID: Crossing] {
        var found: [Channel.ID: Crossing] = [:]
        for slide in edition.slides {
            for diagram in slide.diagrams where diagram.links.contains(where: { channels.contains($0.channel) }) {
                let roots = diagram.nodes.reduce(into: [Node.ID: Node]()) { roots, root in
                    for node in root.subtree { roots[node.id] = root }
                }
                for link in diagram.links where channels.contains(link.channel) && found[link.channel] == nil {
                    guard let from = roots[link.from], let to = roots[link.to], let source = from.zone,
                        let target = to.zone, Set([source] + from.otherZones).isDisjoint(with: [target] + to.otherZones)
                    else { continue }
                    found[link.channel] = Crossing(from: source, to: target, slide: slide.id)
                }
            }
        }
        return found
    }
}
