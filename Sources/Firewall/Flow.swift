import Model

/// A communication that an edition documents, once, however many diagrams show it: who opens a connection to whom over
/// which channel.
package struct Flow: Sendable, Hashable, Identifiable {
    /// Made of the catalog's ids alone, so that it is the same in every build, edition and deployment:
    /// `relay-service--bes-client--bes-notify`. Fit for an address's fragment and a rule's comment.
    package typealias ID = Identifier<Flow>

    package var id: ID
    /// The initiator: the side that opens the connection.
    package var source: FlowEnd
    package var destination: FlowEnd
    /// Transport and ports, and what is known of them.
    package var channel: Channel
    /// As the channel has it, or as the slides that need the flow agree to narrow it.
    package var applicationProtocol: String
    /// Where the payload goes, seen from the source, in all of its uses together.
    package var data: LinkTerms.DataDirection
    /// What it is for, in order of first mention.
    package var purposes: [String]
    /// When it is needed; empty for a flow that is always needed.
    package var conditions: [String]
    /// How sure it is that the source opens this connection: the firmest of the links.
    package var linkConfidence: Source.Confidence
    /// What needs it, in reading order; never empty.
    package var uses: [FlowUse]

    package var transport: Channel.Transport { channel.transport }
    /// Several ports are alternatives or companions of one service; one flow has them all.
    package var ports: [Port] { channel.ports }
    /// `nil` where it is not known.
    package var isEncrypted: Bool? { channel.encrypted }
    package var isRequired: Bool { conditions.isEmpty }
    package var crossesZones: Bool { source.zone?.id != destination.zone?.id }
    /// Whether packets go to a group's address, which the edition does not know, and not to the destination's own.
    package var isMulticast: Bool { channel.isMulticast }
    package var hasUnknownPorts: Bool { ports.isEmpty || ports.contains { $0.number == .various } }

    /// How far the row as a whole can be trusted: as far as the weakest of the link, the channel and the ports, each of
    /// which is as firm as the firmest source for it.
    package var confidence: Source.Confidence {
        let facts = [channel.sources] + ports.map(\.sources)
        return facts.compactMap { Source.Confidence.firmest(of: $0.map(\.confidence)) }
            .reduce(linkConfidence) { Source.Confidence.weaker($0, $1) }
    }

    /// Where the channel and the ports come from, each source once.
    package var sources: [Source] {
        var seen: Set<Source> = []
        return (channel.sources + ports.flatMap(\.sources)).filter { seen.insert($0).inserted }
    }
}

/// One side of a flow.
package struct FlowEnd: Sendable, Hashable {
    /// The catalog's component, whatever instance of it a diagram shows.
    package var component: Component
    /// The machine, external system or person that the component is or lies in; for a person, the machine at which they
    /// sit.
    package var machine: Component
    /// Of the machine as the diagram shows it.
    package var zone: Zone?

    package init(component: Component, machine: Component, zone: Zone?) {
        self.component = component
        self.machine = machine
        self.zone = zone
    }

    /// The machine's and the component's title, `Relay: Relay Service`; one of them where they are the same.
    package var title: String {
        component.id == machine.id ? component.title : "\(machine.title): \(component.title)"
    }
}

/// A link of a diagram that needs a flow.
package struct FlowUse: Sendable, Hashable {
    package var slide: Slide.ID
    package var slideTitle: String
    package var diagram: Diagram.ID
    /// `nil` where it is the slide's only one.
    package var diagramTitle: String?
    package var link: Link.ID
    package var paths: [Path]
    package var terms: LinkTerms
}

extension Source.Confidence {
    /// In the order in which the cases are declared, the firmest first.
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    static func firmest(of all: [Self]) -> Self? { all.min { $0.rank < $1.rank } }
    static func weaker(_ a: Self, _ b: Self) -> Self { a.rank < b.rank ? b : a }
}
