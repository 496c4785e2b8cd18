import Diagnostics
import Editions
import Model

/// Channels that look alike are not pinned to different lines, nor channels that differ to one.
enum LineStyleClashRule {
    static func faults(in draft: CatalogDraft) -> [Diagnostic] {
        var looks: [String: (look: ChannelLook, channel: Channel.ID)] = [:]
        var lines: [ChannelLook: (line: String, channel: Channel.ID)] = [:]
        var faults: [Diagnostic] = []
        for channel in draft.catalog.channels where !draft.places.brokenChannels.contains(channel.id) {
            guard let line = draft.places.lines[channel.id] else { continue }
            let look = ChannelLook(channel, in: draft.catalog)
            if let other = looks[line.value], other.look != look {
                let message =
                    "‘\(other.channel)’ is pinned to ‘\(line.value)’ too, and has another port, transport or protocol"
                faults.append(Diagnostic(.lineStyleClash, message, at: line.location))
            } else if let other = lines[look], other.line != line.value {
                let message =
                    "‘\(other.channel)’ has the same ports, transport and protocol, and is pinned to ‘\(other.line)’"
                faults.append(Diagnostic(.lineStyleClash, message, at: line.location))
            } else {
                looks[line.value] = (look, channel.id)
                lines[look] = (line.value, channel.id)
            }
        }
        return faults
    }
}
