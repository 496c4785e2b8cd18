import Firewall
import Model

/// What a firewall has to be told when one edition follows another.
package struct FirewallDelta: Sendable, Hashable {
    /// A rule that stays, though what is said of it changes.
    package struct Relabelling: Sendable, Hashable {
        package var rule: FirewallRule
        package var facts: [Fact]
    }

    package var opened: [FirewallRule]
    package var closed: [FirewallRule]
    package var relabelled: [Relabelling]

    package var isEmpty: Bool { opened.isEmpty && closed.isEmpty && relabelled.isEmpty }

    package init(from before: Edition, to after: Edition) {
        let (old, new) = (Self.rules(of: before), Self.rules(of: after))
        let (had, has) = (Set(old.map(\.rule.key)), Set(new.map(\.rule.key)))
        opened = new.map(\.rule).filter { !had.contains($0.key) }
        closed = old.map(\.rule).filter { !has.contains($0.key) }
        let earlier = Dictionary(old.map { ($0.rule.key, $0) }) { first, _ in first }
        relabelled = new.compactMap { rule, labels in
            guard let was = earlier[rule.key] else { return nil }
            let facts = Trait.differences(was.labels, labels)
            return facts.isEmpty ? nil : Relabelling(rule: rule, facts: facts)
        }
    }

    /// The rules of an edition, each once, with what is said of them.
    private static func rules(of edition: Edition) -> [(rule: FirewallRule, labels: [Trait])] {
        var order: [FirewallRule.Key] = []
        var flows: [FirewallRule.Key: [(rule: FirewallRule, flow: Flow)]] = [:]
        for flow in FlowMatrix(edition).flows {
            for rule in FirewallRule.rules(for: flow) {
                if flows[rule.key] == nil { order.append(rule.key) }
                flows[rule.key, default: []].append((rule, flow))
            }
        }
        return order.compactMap { key in
            guard let all = flows[key], var rule = all.first?.rule else { return nil }
            rule.isReconstructed = all.allSatisfy { $0.flow.confidence == .reconstructed }
            return (rule, labels(rule, all.map(\.flow)))
        }
    }

    private static func labels(_ rule: FirewallRule, _ flows: [Flow]) -> [Trait] {
        func joined(_ texts: [String]) -> String? {
            var seen: Set<String> = []
            let unique = texts.filter { seen.insert($0).inserted }
            return unique.isEmpty ? nil : unique.joined(separator: "; ")
        }
        let isRequired = flows.contains(where: \.isRequired)
        let conditions = isRequired ? nil : joined(flows.flatMap(\.conditions))
        return [
            Trait("source", rule.source.title), Trait("source zone", rule.source.zone?.title),
            Trait("destination", rule.destination.title), Trait("destination zone", rule.destination.zone?.title),
            Trait("channel", joined(flows.map(\.channel.title))),
            Trait("protocol", joined(flows.map(\.applicationProtocol))),
            Trait("purpose", joined(flows.flatMap(\.purposes))),
            Trait("needed", conditions ?? "always"), Trait("data", joined(flows.map(\.data.rawValue))),
            Trait("confidence", joined(flows.map(\.confidence.rawValue))),
        ]
    }
}

/// What a firewall lets pass: from whom to whom, in which zones, to which port.
package struct FirewallRule: Sendable, Hashable {
    package var source: FlowEnd
    package var destination: FlowEnd
    package var transport: Channel.Transport
    /// `nil` where it is not known.
    package var port: Port.Number?
    /// The flow that needs it, the first of several.
    package var flow: Flow.ID
    /// Whether no flow that needs it is in a source as such: it is to be looked into before it is opened or closed.
    package var isReconstructed = false

    struct Key: Hashable {
        var source: End
        var destination: End
        var transport: Channel.Transport
        var port: Port.Number?

        struct End: Hashable {
            var component: Component.ID
            var machine: Component.ID
            var zone: Zone.ID?

            init(_ end: FlowEnd) {
                component = end.component.id
                machine = end.machine.id
                zone = end.zone?.id
            }
        }
    }

    var key: Key {
        Key(source: Key.End(source), destination: Key.End(destination), transport: transport, port: port)
    }

    static func rules(for flow: Flow) -> [FirewallRule] {
        let numbers: [Port.Number?] = flow.ports.isEmpty ? [nil] : flow.ports.map(\.number)
        return numbers.map {
            FirewallRule(
                source: flow.source, destination: flow.destination, transport: flow.transport, port: $0, flow: flow.id)
        }
    }

    /// `TCP 52311 from Endpoint: BES Client Service (Internal network) to Relay: Relay Service (DMZ)`.
    package var sentence: String {
        "\(service) from \(Self.text(source)) to \(Self.text(destination))"
            + (isReconstructed ? ", reconstructed" : "")
    }

    /// `TCP 52311`.
    package var service: String {
        let transport = transport == .none ? "other" : transport.rawValue.uppercased()
        switch port {
        case .various: return "\(transport) on a port that each site chooses"
        case nil: return "\(transport) on a port that is not known"
        case let port?: return "\(transport) \(port)"
        }
    }

    package var sourceTitle: String { source.title }
    package var sourceZone: String? { source.zone?.title }
    package var destinationTitle: String { destination.title }
    package var destinationZone: String? { destination.zone?.title }

    private static func text(_ end: FlowEnd) -> String { end.title + (end.zone.map { " (\($0.title))" } ?? "") }
}
