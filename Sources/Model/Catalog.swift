/// What the slides of an edition share. Arrays keep the order of `catalog.yml`, which is the order in which readers
/// see them.
package struct Catalog: Sendable, Hashable {
    package var zones: [Zone]
    package var ports: [Port]
    package var channels: [Channel]
    package var components: [Component]
    package var settings: [Setting]

    package init(
        zones: [Zone] = [], ports: [Port] = [], channels: [Channel] = [], components: [Component] = [],
        settings: [Setting] = []
    ) {
        self.zones = zones
        self.ports = ports
        self.channels = channels
        self.components = components
        self.settings = settings
    }

    package func zone(_ id: Zone.ID) -> Zone? { zones.first { $0.id == id } }
    package func port(_ id: Port.ID) -> Port? { ports.first { $0.id == id } }
    package func channel(_ id: Channel.ID) -> Channel? { channels.first { $0.id == id } }
    package func component(_ id: Component.ID) -> Component? { components.first { $0.id == id } }
    package func setting(_ id: Setting.ID) -> Setting? { settings.first { $0.id == id } }
}
