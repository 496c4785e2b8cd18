/// The definitions that the slides of an edition share. The lists keep the order of `catalog.yml`, in which readers see
/// them.
package struct Catalog: Sendable, Hashable {
    package var zones: IdentifiedList<Zone>
    package var ports: IdentifiedList<Port>
    package var channels: IdentifiedList<Channel>
    /// A component comes before the components inside it.
    package var components: IdentifiedList<Component>
    package var settings: IdentifiedList<Setting>
    package var evidence: Evidence

    package init(
        zones: IdentifiedList<Zone> = [], ports: IdentifiedList<Port> = [], channels: IdentifiedList<Channel> = [],
        components: IdentifiedList<Component> = [], settings: IdentifiedList<Setting> = [],
        evidence: Evidence = Evidence()
    ) {
        self.zones = zones
        self.ports = ports
        self.channels = channels
        self.components = components
        self.settings = settings
        self.evidence = evidence
    }

    /// The ports of a channel, in the channel's order.
    package func ports(of channel: Channel) -> [Port] { channel.ports.compactMap { ports[$0] } }

    /// The machine or external system that a component is or is inside; for a person, the machine at which they sit.
    package func machine(of id: Component.ID) -> Component.ID? {
        guard var found = components[id] else { return nil }
        while let next = (found.parent ?? found.at).flatMap({ components[$0] }) { found = next }
        return found.id
    }
}
