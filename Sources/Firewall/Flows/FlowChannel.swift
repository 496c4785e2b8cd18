import Editions
import Model

/// What all flows over a channel have in common.
package final class FlowChannel: Sendable {
    package let channel: Channel
    /// Several ports are alternatives or companions of one service; one flow has them all.
    package let ports: [Port]
    /// As a legend prints them, with the defaults where a deployment has other numbers.
    package let portTexts: [String]
    /// The numbers before the deployment changed any; empty where it changed none.
    package let defaultNumbers: [Port.Number]
    /// Where the channel and its ports come from, each source once.
    let sources: [Source]

    init(_ channel: Channel, _ index: EditionIndex) {
        let ports = index.catalog.ports(of: channel)
        let defaults = index.deployed.defaultNumbers
        self.channel = channel
        self.ports = ports
        portTexts = ports.map { index.numberText(of: $0.id) }
        defaultNumbers =
            ports.contains { defaults[$0.id] != nil } ? ports.map { defaults[$0.id] ?? $0.number } : []
        sources = (channel.sources + ports.flatMap(\.sources)).unique()
    }
}

extension FlowChannel: Hashable {
    package static func == (a: FlowChannel, b: FlowChannel) -> Bool {
        a === b
            || a.channel == b.channel && a.ports == b.ports && a.portTexts == b.portTexts
                && a.defaultNumbers == b.defaultNumbers
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(channel.id)
        hasher.combine(portTexts)
    }
}
