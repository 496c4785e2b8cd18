/// A file of rules.
package struct RuleFile: Sendable, Hashable {
    /// Relative to the folder of the format, joined with `/`.
    package var path: String
    /// What it is for: the roles of hosts, or a pair of zones, `internal--dmz`.
    package var names: [String]
    /// Whether it is for a firewall between networks.
    package var isBorder: Bool
    package var text: String

    init(path: String, names: [String], text: String) {
        (self.path, self.names, self.text) = (path, names, text)
        isBorder = false
    }

    init(_ set: RuleSet, path: String, text: String) {
        self.path = path
        names = set.names
        isBorder = set.isBorder
        self.text = text
    }

    /// - Parameter name: a role, a pair of zones, or `network` for all firewalls between networks.
    package func isFor(_ name: String) -> Bool { names.contains(name) || isBorder && name == "network" }
}
