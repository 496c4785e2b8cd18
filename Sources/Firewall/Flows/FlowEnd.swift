import Model

/// One side of a flow. An edition has a hundred times as many flows as sides, which refer to the same ones.
package final class FlowEnd: Sendable {
    /// The catalog's component, whatever instance of it a diagram shows.
    package let component: Component.ID
    /// The machine, external system or person that the component is or is inside; for a person, the machine at which they
    /// sit.
    package let machine: Component.ID
    /// Of the machine as the diagram shows it.
    package let zone: Zone.ID?
    /// The zones that the machine is in besides that one.
    package let otherZones: [Zone.ID]

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

extension FlowEnd: Hashable {
    package static func == (a: FlowEnd, b: FlowEnd) -> Bool {
        a === b
            || a.component == b.component && a.machine == b.machine && a.zone == b.zone && a.otherZones == b.otherZones
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(component)
        hasher.combine(machine)
        hasher.combine(zone)
        hasher.combine(otherZones)
    }
}
