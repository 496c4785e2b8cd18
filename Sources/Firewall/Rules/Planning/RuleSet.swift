import Model

/// The rules that one firewall loads: that of hosts, or one between networks.
package struct RuleSet: Sendable, Hashable {
    package enum Place: Sendable, Hashable {
        case hosts(HostSet)
        case border(ZoneBorder)
    }

    package var place: Place
    /// For new connections to the hosts. Of a border, empty.
    package var inbound: [FirewallRule] = []
    /// For new connections of the hosts. Of a border, empty.
    package var outbound: [FirewallRule] = []
    /// Of a border, all; of hosts, what they pass on as the place where others are published.
    package var forwarded: [FirewallRule] = []
    /// Of a border, those of other borders between networks that it sees too, because a network is in two zones. A complete
    /// set must not drop what they let through.
    package var shared: [FirewallRule] = []
    package var gaps: [RuleGap] = []

    /// The name of the file.
    package var name: String {
        switch place {
        case .hosts(let hosts): hosts.name
        case .border(let border): border.name
        }
    }

    /// The names by which it is asked for: those of all roles.
    package var names: [String] {
        switch place {
        case .hosts(let hosts): hosts.roles.map(\.name)
        case .border(let border): [border.name]
        }
    }

    package var title: String {
        switch place {
        case .hosts(let hosts): "hosts of \(hosts.roles.count > 1 ? "the roles" : "the role") \(hosts.title)"
        case .border(let border): border.title
        }
    }

    package var isBorder: Bool {
        switch place {
        case .hosts: false
        case .border: true
        }
    }

    package var rules: [FirewallRule] { inbound + outbound + forwarded }
}
