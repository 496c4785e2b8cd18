/// A kind of host, with firewall rules of its own: a machine, an external system or a person without one.
package struct HostRole: Sendable, Hashable {
    /// The machine's id, with its zone where that is not the catalog's: `desk@outside`. Fit for the name of a
    /// file.
    package var name: String
    package var title: String
}
