import Model

/// A kind of host: a machine, an external system or a person without one.
package struct HostRole: Sendable, Hashable {
    /// The machine's id, with its zone where that is not the catalog's: `desk@outside`. Fit for the name of a
    /// file.
    package var name: String
    package var title: String
    package var machine: Component.ID
    package var zone: Zone.ID?
    /// Whether the site has hosts of it that load rules: not of a directory, a vendor's server or somebody else's
    /// workstation.
    package var isOwn: Bool
}
