import Model
import TextFormats

/// Scripts for Windows Firewall: one for the hosts of each role. Rules of a former run are replaced; profiles are left
/// as they are, as a script must not cut the connection over which it was brought.
struct WindowsFirewallFormat: RuleFormat {
    let name = "windows"
    let title = "Windows Firewall"

    func files(writing plan: RulePlan) -> [RuleFile] {
        plan.roles.map { role in
            let heading = plan.heading(of: "hosts of the role \(role.title)", gaps: plan.gaps(of: role))
            let inbound = plan.rules(to: role).map { command($0, isInbound: true) }
            let outbound = plan.rules(from: role).map { command($0, isInbound: false) }
            let lines =
                HashComment.lines(heading + ["", Self.profileNote1, Self.profileNote2]) + [
                    "", "#Requires -RunAsAdministrator", "$ErrorActionPreference = 'Stop'",
                    "Get-NetFirewallRule -Group \(Self.group) -ErrorAction SilentlyContinue | Remove-NetFirewallRule",
                    "",
                ] + inbound + outbound
            return RuleFile(path: "\(role.name).ps1", role: role.name, text: Self.script(lines))
        }
    }

    /// Windows PowerShell takes a script without a mark of UTF-8 for the system's code page, in which bytes of other
    /// letters are quotation marks.
    private static func script(_ lines: [String]) -> String {
        let text = lines.joined(separator: "\r\n") + "\r\n"
        return text.utf8.allSatisfy { $0 < 0x80 } ? text : "\u{FEFF}" + text
    }

    private static let profileNote1 =
        "Windows lets everything out unless the profiles are set otherwise, once all is in place:"
    private static let profileNote2 =
        "  Set-NetFirewallProfile -All -DefaultInboundAction Block -DefaultOutboundAction Block"
    private static let group = quoted("Portolan")

    private func command(_ rule: FirewallRule, isInbound: Bool) -> String {
        let (local, remote) = isInbound ? (rule.destinations, rule.sources) : (rule.sources, rule.destinations)
        let id = rule.flow.id.text
        let side = [isInbound ? "in" : "out", rule.variant].compactMap(\.self).joined(separator: ":")
        let family = rule.family == .v4 ? "v4" : "v6"
        // What comes in for a group is matched by its port: the firewall knows the host's own addresses.
        let localAddress = isInbound && rule.flow.isMulticast ? ["Any"] : local.map(\.cidr)
        let parts = [
            "New-NetFirewallRule -Group \(Self.group)", "-Name \(Self.quoted("portolan:\(id):\(side):\(family)"))",
            "-DisplayName \(Self.quoted("\(rule.sourceRole.title) to \(rule.destinationRole.title), \(rule.flow.markedPortText)"))",
            "-Description \(Self.quoted(id))",
            "-Direction \(isInbound ? "Inbound" : "Outbound") -Action Allow -Profile Any",
            transport(rule, isInbound: isInbound),
            "-LocalAddress \(Self.list(any(localAddress)))", "-RemoteAddress \(Self.list(any(remote.map(\.cidr))))",
            "| Out-Null",
        ]
        return parts.joined(separator: " ")
    }

    func obstacle(to rule: FirewallRule) -> String? {
        rule.transport == .sctp ? "Windows Firewall knows no ports of SCTP" : nil
    }

    private func transport(_ rule: FirewallRule, isInbound: Bool) -> String {
        switch rule.transport {
        case .tcp, .udp:
            let list = { (ranges: [ClosedRange<UInt16>]) in Self.list(ranges.map { $0.text(separator: "-") }) }
            let (own, other) = isInbound ? ("-LocalPort", "-RemotePort") : ("-RemotePort", "-LocalPort")
            return "-Protocol \(rule.transport.rawValue.uppercased()) \(own) \(list(rule.ports))"
                + (rule.sourcePorts.isEmpty ? "" : " \(other) \(list(rule.sourcePorts))")
        case .icmp: return "-Protocol \(rule.family == .v4 ? "ICMPv4" : "ICMPv6")"
        case .sctp, .gre, .ip, .unknown, .none: return "-Protocol \(rule.protocolNumber)"
        }
    }

    private func any(_ addresses: [String]) -> [String] {
        addresses.contains { $0.hasSuffix("/0") } ? ["Any"] : addresses
    }

    private static func list(_ texts: [String]) -> String {
        texts.count == 1 ? quoted(texts[0]) : "@(" + texts.map(quoted).joined(separator: ", ") + ")"
    }

    /// In single quotes, which nothing but themselves ends; PowerShell takes the typographical ones for the same.
    private static func quoted(_ text: String) -> String {
        var out = "'"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}":
                out.unicodeScalars.append(scalar)
                out.unicodeScalars.append(scalar)
            case _ where ControlCharacters.contain(scalar): out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "'"
    }
}
