import Editions
import Model
import Words

/// A flow with its names resolved, for those who write it out.
package struct ResolvedFlow: Sendable, Hashable {
    /// Where the source reaches the channel, if that is not where the destination listens.
    package struct ReachedAt: Sendable, Hashable {
        /// The channel's own port, if no other.
        package var ports: [Port]
        /// The destination, if no other host.
        package var at: ResolvedFlowEnd
        /// The host, if it is not installed.
        package var absent: Component.ID?
        /// As a legend prints it: `8080 at Load balancer`.
        package var text: String
    }

    package let flow: Flow
    package let source: ResolvedFlowEnd
    package let destination: ResolvedFlowEnd
    private let flowChannel: FlowChannel
    package let publication: ReachedAt?

    fileprivate init(
        _ flow: Flow, from source: ResolvedFlowEnd, to destination: ResolvedFlowEnd, over channel: FlowChannel,
        reachedAt publication: ReachedAt?
    ) {
        self.flow = flow
        self.source = source
        self.destination = destination
        flowChannel = channel
        self.publication = publication
    }

    package var id: Flow.ID { flow.id }
    package var channel: Channel { flowChannel.channel }
    package var ports: [Port] { flowChannel.ports }
    package var portTexts: [String] { flowChannel.portTexts }
    package var defaultNumbers: [Port.Number] { flowChannel.defaultNumbers }
    package var transports: [Channel.Transport] { channel.transports }
    /// `nil` where it is not known.
    package var isEncrypted: Bool? { channel.encrypted }
    package var isRequired: Bool { flow.isRequired }
    /// Whether packets go to a group's address, which the edition does not know, and not to the destination's own.
    package var isMulticast: Bool { channel.isMulticast }
    /// Whether a firewall between networks never sees it.
    package var staysInSubnet: Bool { channel.staysInSubnet }
    package var hasUnknownPorts: Bool {
        transports.havePorts && (ports.isEmpty || ports.contains { $0.number == .various })
    }
    /// Where the channel and the ports come from, each source once.
    package var sources: [Source] {
        guard let publication else { return flowChannel.sources }
        return (flowChannel.sources + publication.ports.flatMap(\.sources)).unique()
    }
}

extension ResolvedFlow {
    /// The destination's title; `each other` among the members of a stack.
    package var listenerTitle: String { flow.listenerTitle(destination.title) }

    /// `389, 636, 3268`; a range as rules write it, `49152-65535`.
    package var portText: String { ports.map(\.number.plainText).joined(separator: ", ") }

    /// The numbers before a deployment changed any; empty where it changed none.
    package var defaultPortText: String { defaultNumbers.map(\.plainText).joined(separator: ", ") }

    /// `UDP 8443 (default 443)`
    package var markedPortText: String {
        let own = portTexts.joined(separator: ", ")
        let all = publication.map { "\($0.text) → \(own)" } ?? own
        return transports.title(withPorts: all) + (channel.sourcePortText.map { " (from \($0))" } ?? "")
    }

    /// The same in a language.
    package func markedPortText(_ words: Words) -> String {
        let own = portTexts.joined(separator: ", ")
        let all = publication.map { "\($0.text) → \(own)" } ?? own
        return transports.title(withPorts: all, words)
            + (channel.sourcePortText.map { " (\(words.slide.from($0)))" } ?? "")
    }

    /// The ports from which the connection is opened, as rules write them; empty where it may be any.
    package var sourcePortText: String {
        channel.sourcePorts.map { $0.text(separator: "-") }.joined(separator: ", ")
    }

    /// `8080 at Load balancer`, with numbers as rules write them; empty where the channel is reached where it is listened on.
    package var publicationText: String {
        guard let publication else { return "" }
        let ports = publication.ports.map(\.number.plainText).joined(separator: ", ")
        return ports + (publication.at == destination ? "" : " at \(publication.at.title)")
    }
}

extension Flow {
    fileprivate func listenerTitle(_ destination: String) -> String { isAmongMembers ? "each other" : destination }

    package var dataText: String {
        switch data {
        case .forward: "from the initiator"
        case .back: "to the initiator"
        case .both: "both ways"
        case .unstated: "not stated"
        }
    }
}

extension FlowMatrix {
    /// - Parameter flow: one of this edition.
    /// - Returns: `nil` for a flow of another edition, whose names are not known here.
    package func resolved(_ flow: Flow) -> ResolvedFlow? {
        guard let source = resolved(flow.source), let destination = resolved(flow.destination),
            let channel = resolved(flow.channel)
        else { return nil }
        return ResolvedFlow(
            flow, from: source, to: destination, over: channel,
            reachedAt: publication(of: channel.channel, destination))
    }

    private func publication(of channel: Channel, _ destination: ResolvedFlowEnd) -> ResolvedFlow.ReachedAt? {
        guard let published = channel.published else { return nil }
        let catalog = index.catalog
        let at = published.at.map { id in
            let machine = catalog.machine(of: id) ?? id
            return FlowEnd(component: id, machine: machine, zone: catalog.components[machine]?.zone)
        }
        let ports = published.port.flatMap { catalog.ports[$0] }.map { [$0] } ?? catalog.ports(of: channel)
        return ResolvedFlow.ReachedAt(
            ports: ports, at: at.flatMap(resolved) ?? destination,
            absent: published.at.flatMap { catalog.components[$0] == nil ? $0 : nil },
            text: index.publicationText(of: channel) ?? "")
    }

    /// As `ResolvedFlow.listenerTitle`; `nil` for a flow that is not of this edition.
    package func listenerTitle(of flow: Flow) -> String? {
        resolved(flow.destination).map { flow.listenerTitle($0.title) }
    }

    /// Every flow with its names resolved, in order.
    package var resolvedFlows: [ResolvedFlow] { flows.compactMap(resolved) }
}
