import Editions
import Model

/// One side of a flow with its names resolved.
package final class ResolvedFlowEnd: Sendable {
    package let component: Component
    package let machine: Component
    package let zone: Zone?
    /// The title of the zone, and of the others that the machine is in.
    package let zoneTitle: String?
    /// The zones that the machine is in besides that one.
    package let otherZones: [Zone.ID]
    /// The machine's and the component's title, `Server: API`; one of them where they are the same.
    package let title: String

    /// - Parameter zoneTitles: of the catalog's zones, each after those of the zones that contain it.
    /// - Returns: `nil` for an end with a component that the catalog does not have.
    init?(_ end: FlowEnd, _ catalog: Catalog, zoneTitles: [Zone.ID: String]) {
        guard let component = catalog.components[end.component], let machine = catalog.components[end.machine] else {
            return nil
        }
        self.component = component
        self.machine = machine
        zone = end.zone.flatMap { catalog.zones[$0] }
        let zones = end.zones
        zoneTitle = zones.isEmpty ? nil : zones.map { zoneTitles[$0] ?? $0.text }.joined(separator: ", ")
        otherZones = end.otherZones
        title = component.id == machine.id ? component.title : "\(machine.title): \(component.title)"
    }
}

extension ResolvedFlowEnd: Hashable {
    package static func == (a: ResolvedFlowEnd, b: ResolvedFlowEnd) -> Bool {
        a === b
            || a.component == b.component && a.machine == b.machine && a.zone == b.zone && a.zoneTitle == b.zoneTitle
                && a.otherZones == b.otherZones
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(component.id)
        hasher.combine(machine.id)
        hasher.combine(zone?.id)
        hasher.combine(otherZones)
    }
}
