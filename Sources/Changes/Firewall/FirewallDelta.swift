import Firewall
import Model

/// The changes that a firewall needs when one edition replaces another.
package struct FirewallDelta: Sendable, Hashable {
    /// A rule that stays, with a different description.
    package struct Relabelling: Sendable, Hashable {
        package var rule: Opening
        package var facts: [Fact]
    }

    package var opened: [Opening]
    package var closed: [Opening]
    package var relabelled: [Relabelling]

    package var isEmpty: Bool { opened.isEmpty && closed.isEmpty && relabelled.isEmpty }

    package init(from before: FlowMatrix, to after: FlowMatrix) {
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

    /// The rules of an edition, each once, with their descriptions.
    private static func rules(of matrix: FlowMatrix) -> [(rule: Opening, labels: [Trait])] {
        var order: [Opening.Key] = []
        var flows: [Opening.Key: [(rule: Opening, flow: ResolvedFlow)]] = [:]
        for flow in matrix.resolvedFlows {
            for rule in Opening.rules(for: flow) {
                if flows[rule.key] == nil { order.append(rule.key) }
                flows[rule.key, default: []].append((rule, flow))
            }
        }
        return order.compactMap { key in
            guard let all = flows[key], var rule = all.first?.rule else { return nil }
            rule.isReconstructed = all.allSatisfy { $0.flow.flow.confidence?.isStated == false }
            return (rule, labels(rule, all.map(\.flow), matrix.index.words.changes.always))
        }
    }

    private static func labels(_ rule: Opening, _ flows: [ResolvedFlow], _ always: String) -> [Trait] {
        func joined(_ texts: [String]) -> String? {
            let unique = texts.unique()
            return unique.isEmpty ? nil : unique.joined(separator: "; ")
        }
        let isRequired = flows.contains(where: \.isRequired)
        let conditions = isRequired ? nil : joined(flows.flatMap(\.flow.conditions))
        return [
            Trait(.source, rule.source.title), Trait(.sourceZone, rule.source.zoneTitle),
            Trait(.destination, rule.destination.title), Trait(.destinationZone, rule.destination.zoneTitle),
            Trait(.channel, joined(flows.map(\.channel.title))),
            Trait(.protocol, joined(flows.map(\.flow.applicationProtocol))),
            Trait(.sourcePorts, joined(flows.map(\.sourcePortText).filter { !$0.isEmpty })),
            Trait(.reachedAt, joined(flows.map(\.publicationText).filter { !$0.isEmpty })),
            Trait(.purpose, joined(flows.flatMap(\.flow.purposes))),
            Trait(.needed, conditions ?? "always", text: conditions ?? always),
            Trait(.data, joined(flows.map(\.flow.data.rawValue))),
            Trait(.confidence, joined(flows.compactMap(\.flow.confidence?.id))),
        ]
    }
}
