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

    package init(component: Component.ID, machine: Component.ID, zone: Zone.ID?) {
        self.component = component
        self.machine = machine
        self.zone = zone
    }
}
