/// The definitions that the slides of an edition share. The lists keep the order of `catalog.yml`, in which readers see
/// them.
package struct Catalog: Sendable, Hashable {
    package var zones: IdentifiedList<Zone>
    package var ports: IdentifiedList<Port>
    package var channels: IdentifiedList<Channel>
    /// A component comes before the components inside it.
    package var components: IdentifiedList<Component>
    package var settings: IdentifiedList<Setting>

    package init(
        zones: IdentifiedList<Zone> = [], ports: IdentifiedList<Port> = [], channels: IdentifiedList<Channel> = [],
        components: IdentifiedList<Component> = [], settings: IdentifiedList<Setting> = []
    ) {
        self.zones = zones
        self.ports = ports
        self.channels = channels
        self.components = components
        self.settings = settings
    }

    /// The ports of a channel, in the channel's order.
    package func ports(of channel: Channel) -> [Port] { channel.ports.compactMap { ports[$0] } }

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

    /// The machine or external system that a component is or is inside; for a person, the machine at which they sit.
    package func machine(of id: Component.ID) -> Component.ID? {
        guard var found = components[id] else { return nil }
        while let next = (found.parent ?? found.at).flatMap({ components[$0] }) { found = next }
        return found.id
    }
}
