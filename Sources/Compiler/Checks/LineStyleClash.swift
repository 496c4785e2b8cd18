import Diagnostics
import Editions
import Model

/// Channels that look alike are not pinned to different lines, nor channels that differ to one.
enum LineStyleClash: ContentCheck {
    static let code = DiagnosticCode(
        "line-style-clash", .error, title: "Channels pinned to the wrong lines",
        explanation: """
            Channels with the same ports, transport and protocol are drawn with one line style, and channels that differ in \
            any of these never share one. Two channels are pinned by 'line' against that rule.
            """,
        wrong: [
            .catalog(
                """
                channels:
                  news: {title: News, port: news, transport: udp, protocol: UDP, line: «web, sources: [{title: Chart, confidence: stated}]}
                """)
        ],
        right: [
            .catalog(
                """
                channels:
                  news: {title: News, port: news, transport: udp, protocol: UDP, line: data, sources: [{title: Chart, confidence: stated}]}
                """)
        ])

    static func check(_ draft: CatalogDraft, _ diagnostics: DiagnosticBag) {
        var looks: [String: (look: ChannelLook, channel: Channel.ID)] = [:]
        var lines: [ChannelLook: (line: String, channel: Channel.ID)] = [:]
        for channel in draft.catalog.channels where !draft.places.brokenChannels.contains(channel.id) {
            guard let line = draft.places.lines[channel.id] else { continue }
            let look = ChannelLook(channel, in: draft.catalog)
            if let other = looks[line.value], other.look != look {
                let message =
                    "'\(other.channel)' is pinned to '\(line.value)' too, and has another port, transport or protocol"
                diagnostics.report(LineStyleClash.self, message, at: line.location)
            } else if let other = lines[look], other.line != line.value {
                let message =
                    "'\(other.channel)' has the same ports, transport and protocol, and is pinned to '\(other.line)'"
                diagnostics.report(LineStyleClash.self, message, at: line.location)
            } else {
                looks[line.value] = (look, channel.id)
                lines[look] = (line.value, channel.id)
            }
        }
    }
}
