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
    /// Whether a diagram frames a zone also where it shows no other.
    package var framesOnlyZone = true

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

    // What is asked for each link of an edition, without a copy of the thing that is asked about.

    package func position(of component: Component.ID) -> Int? { components.position(of: component) }
    package func position(of zone: Zone.ID) -> Int? { zones.position(of: zone) }
    package func position(of channel: Channel.ID) -> Int? { channels.position(of: channel) }
    package func kind(of component: Component.ID) -> Component.Kind? {
        components.position(of: component).map { components[$0].kind }
    }
    package func transports(of channel: Channel.ID) -> [Channel.Transport]? {
        channels.position(of: channel).map { channels[$0].transports }
    }

    /// The component and what holds it, the innermost first.
    package func path(to id: Component.ID) -> [Component.ID] {
        var path: [Component.ID] = []
        var next = components[id]
        while let component = next {
            path.append(component.id)
            next = component.parent.flatMap { components[$0] }
        }
        return path
    }

    /// The zone and those that contain it, innermost first.
    package func ancestry(of zone: Zone.ID) -> [Zone] { zones.ancestry(of: zone) }

    /// Whether a zone is inside another, however far.
    package func isInside(_ zone: Zone, _ outer: Zone.ID) -> Bool {
        ancestry(of: zone.id).contains { $0.parent == outer }
    }

    /// A zone's title after those of the zones that contain it: `Enterprise › Data center`.
    package func title(of zone: Zone.ID) -> String {
        let chain = ancestry(of: zone)
        return chain.isEmpty ? zone.text : chain.reversed().map(\.title).joined(separator: " › ")
    }

    /// The machine or external system that a component is or is inside; for a person, the machine at which they sit.
    package func machine(of id: Component.ID) -> Component.ID? {
        guard var found = components[id] else { return nil }
        while let next = (found.parent ?? found.at).flatMap({ components[$0] }) { found = next }
        return found.id
    }
}

extension IdentifiedList<Zone> {
    /// The zone and those that contain it, innermost first. What is not in the list ends it.
    package func ancestry(of zone: Zone.ID) -> [Zone] {
        var chain: [Zone] = []
        var next = self[zone]
        while let found = next, chain.count < count {
            chain.append(found)
            next = found.parent.flatMap { self[$0] }
        }
        return chain
    }
}
