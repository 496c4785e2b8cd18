import Firewall
import Model
import Words

/// What a firewall lets pass: from whom to whom, in which zones, to which port.
package struct Opening: Sendable, Hashable {
    package var source: ResolvedFlowEnd
    package var destination: ResolvedFlowEnd
    package var transport: Channel.Transport
    /// `nil` where it is not known.
    package var port: Port.Number?
    /// The flow that needs it, the first of several.
    package var flow: Flow.ID
    /// Whether no flow that needs it is in a source as such: it is to be looked into before it is opened or closed.
    package var isReconstructed = false

    struct Key: Hashable {
        var source: FlowEnd
        var destination: FlowEnd
        var transport: Channel.Transport
        var port: Port.Number?
    }

    var key: Key {
        Key(source: source.ids, destination: destination.ids, transport: transport, port: port)
    }

    static func rules(for flow: ResolvedFlow) -> [Opening] {
        let published = flow.publication.map { [(end: $0.at, ports: $0.ports)] } ?? []
        return (published + [(end: flow.destination, ports: flow.ports)]).flatMap { end, ports in
            flow.transports.flatMap { transport in
                let numbers: [Port.Number?] = ports.isEmpty || transport.isPortless ? [nil] : ports.map(\.number)
                return numbers.map {
                    Opening(source: flow.source, destination: end, transport: transport, port: $0, flow: flow.id)
                }
            }
        }
    }

    /// `TCP 443 from Desk: Browser (Outside) to Server: API (Inside)`.
    package func sentence(_ words: Words) -> String {
        words.changes.rule(service(words), Self.text(source), Self.text(destination))
            + (isReconstructed ? ", " + words.changes.reconstructed : "")
    }

    /// `TCP 443`.
    package func service(_ words: Words) -> String {
        let name = transport == .none ? words.changes.otherService : transport.title(words)
        switch port {
        case .various: return words.changes.onChosenPort(name)
        case nil: return transport.isPortless ? name : words.changes.onUnknownPort(name)
        case let port?: return "\(name) \(port)"
        }
    }

    package var sourceTitle: String { source.title }
    package var sourceZone: String? { source.zoneTitle }
    package var destinationTitle: String { destination.title }
    package var destinationZone: String? { destination.zoneTitle }

    private static func text(_ end: ResolvedFlowEnd) -> String {
        end.title + (end.zoneTitle.map { " (\($0))" } ?? "")
    }
}

extension ResolvedFlowEnd {
    fileprivate var ids: FlowEnd {
        FlowEnd(component: component.id, machine: machine.id, zone: zone?.id, otherZones: otherZones)
    }
}
