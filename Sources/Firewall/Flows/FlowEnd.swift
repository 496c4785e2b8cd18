import Model

/// One side of a flow.
package struct FlowEnd: Sendable, Hashable {
    /// The catalog's component, whatever instance of it a diagram shows.
    package var component: Component.ID
    /// The machine, external system or person that the component is or is inside; for a person, the machine at which they
    /// sit.
    package var machine: Component.ID
    /// Of the machine as the diagram shows it.
    package var zone: Zone.ID?
    /// The zones that the machine is in besides that one.
    package var otherZones: [Zone.ID]

    package init(component: Component.ID, machine: Component.ID, zone: Zone.ID?, otherZones: [Zone.ID] = []) {
        self.component = component
        self.machine = machine
        self.zone = zone
        self.otherZones = otherZones
    }

    package var zones: [Zone.ID] { (zone.map { [$0] } ?? []) + otherZones }

    /// Two machines of which one is in several zones meet in one that both are in.
    static func meeting(_ a: FlowEnd, _ b: FlowEnd) -> (FlowEnd, FlowEnd) {
        guard a.zone != b.zone, let shared = a.zones.first(where: b.zones.contains) else { return (a, b) }
        return (a.seen(in: shared), b.seen(in: shared))
    }

    private func seen(in shared: Zone.ID) -> FlowEnd {
        FlowEnd(
            component: component, machine: machine, zone: shared, otherZones: zones.filter { $0 != shared })
    }
}
