/// A file of rules; `role` is what it is for: a host's role, or `network` for a firewall between all of them.
package struct RuleFile: Sendable, Hashable {
    package static let network = "network"

    /// Relative to the folder of the format, joined with `/`.
    package var path: String
    package var role: String
    package var text: String
}
