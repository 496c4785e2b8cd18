import Model
import TextFormats
import Words

/// Scripts for Windows Firewall: one for each set of hosts. Rules of a former run are replaced. The profiles, which decide
/// what becomes of everything else, are set by a complete rule set only, and last.
struct WindowsFirewallFormat: RuleFormat {
    let name = "windows"
    let title = "Windows Firewall"

    func files(writing set: RuleSet, of plan: RulePlan, _ style: RuleStyle) -> [RuleFile] {
        guard case .hosts = set.place else { return [] }
        let rules =
            Self.control + BaselineRule.all(of: plan.deployment.baseline).map(command)
            + set.inbound.map { command($0, isInbound: true) } + set.outbound.map { command($0, isInbound: false) }
        let lines =
            HashComment.lines(plan.heading(of: set, use: style.isComplete ? Self.completeUse : Self.partUse)) + [
                "", "#Requires -RunAsAdministrator", "$ErrorActionPreference = 'Stop'",
                "Get-NetFirewallRule -Group \(Self.group) -ErrorAction SilentlyContinue | Remove-NetFirewallRule",
                "",
            ] + rules + (style.isComplete ? ["", Self.profiles(style)] : [])
        return [RuleFile(set, path: "\(set.name).ps1", text: PowerShellText.script(lines))]
    }

    private static let partUse = [
        "These rules only allow. Windows lets everything out unless the profiles are set otherwise, once all is in place:",
        "  Set-NetFirewallProfile -All -DefaultInboundAction Block -DefaultOutboundAction Block",
    ]
    private static let completeUse = [
        "At its end this script blocks what no rule allows, in both directions. Rules that Windows and others have stay, and",
        "allow what they allowed.",
    ]

    private static func profiles(_ style: RuleStyle) -> String {
        "Set-NetFirewallProfile -All -Enabled True -DefaultInboundAction Block -DefaultOutboundAction Block"
            + (style.logsDropped ? " -LogBlocked True" : "")
    }

    // MARK: What is always there

    /// Windows has such rules of its own, but they can be switched off.
    private static let control: [String] = ["Inbound", "Outbound"].flatMap { direction in
        [("ICMPv4", NetworkControl.v4), ("ICMPv6", NetworkControl.v6 + NetworkControl.v6OnLink)].map { name, messages in
            let side = direction == "Inbound" ? "in" : "out"
            return [
                "New-NetFirewallRule -Group \(group)",
                "-Name \(PowerShellText.quoted("portolan:control:\(side):\(name)"))",
                "-DisplayName \(PowerShellText.quoted("What a network needs of \(name)"))",
                "-Direction \(direction) -Action Allow -Profile Any -Protocol \(name)",
                "-IcmpType \(PowerShellText.list(messages.map { "\($0.type)" }))", "| Out-Null",
            ].joined(separator: " ")
        }
    }

    private func command(_ rule: BaselineRule) -> String {
        let isInbound = rule.direction == .inbound
        let own = isInbound ? "-LocalPort" : "-RemotePort"
        let other = isInbound ? "-RemotePort" : "-LocalPort"
        let service = "\(rule.transport.rawValue)-\(rule.ports.text(separator: "-"))"
        let name = "portolan:baseline:\(rule.purpose):\(isInbound ? "in" : "out"):\(service):\(rule.family)"
        return [
            "New-NetFirewallRule -Group \(Self.group)", "-Name \(PowerShellText.quoted(name))",
            "-DisplayName \(PowerShellText.quoted("Baseline: \(rule.purpose)"))",
            "-Direction \(isInbound ? "Inbound" : "Outbound") -Action Allow -Profile Any",
            "-Protocol \(rule.transport.rawValue.uppercased())",
            "\(own) \(PowerShellText.quoted(rule.ports.text(separator: "-")))",
            rule.sourcePorts.map { "\(other) \(PowerShellText.quoted($0.text(separator: "-")))" },
            "-RemoteAddress \(PowerShellText.list(rule.peers.isEmpty ? ["Any"] : any(rule.peers.map(\.cidr))))",
            "| Out-Null",
        ].compactMap(\.self).joined(separator: " ")
    }

    // MARK: Rules

    private static let group = PowerShellText.quoted("Portolan")
    private static let descriptionLimit = 1000

    private func command(_ rule: FirewallRule, isInbound: Bool) -> String {
        let (local, remote) = isInbound ? (rule.destinations, rule.sources) : (rule.sources, rule.destinations)
        let id = rule.flow.id.text
        let side = [isInbound ? "in" : "out", rule.variant].compactMap(\.self).joined(separator: ":")
        let family = rule.family == .v4 ? "v4" : "v6"
        // What comes in for a group is matched by its port: the firewall knows the host's own addresses.
        let localAddress = isInbound && rule.flow.isMulticast ? ["Any"] : local.map(\.cidr)
        let parts = [
            "New-NetFirewallRule -Group \(Self.group)",
            "-Name \(PowerShellText.quoted("portolan:\(id):\(side):\(family)"))",
            "-DisplayName \(PowerShellText.quoted("\(rule.sourceRole.title) to \(rule.destinationRole.title), \(rule.flow.markedPortText)"))",
            "-Description \(PowerShellText.quoted(rule.comment(limit: Self.descriptionLimit)))",
            "-Direction \(isInbound ? "Inbound" : "Outbound") -Action Allow -Profile Any",
            transport(rule, isInbound: isInbound),
            "-LocalAddress \(PowerShellText.list(any(localAddress)))",
            "-RemoteAddress \(PowerShellText.list(any(remote.map(\.cidr))))",
            "| Out-Null",
        ]
        return parts.joined(separator: " ")
    }

    func obstacle(to rule: FirewallRule) -> RuleObstacle? {
        rule.transport == .sctp ? .noPortsOfSCTP(format: "Windows Firewall") : nil
    }

    private func transport(_ rule: FirewallRule, isInbound: Bool) -> String {
        switch rule.transport {
        case .tcp, .udp:
            let list = { (ranges: [ClosedRange<UInt16>]) in PowerShellText.list(ranges.map { $0.text(separator: "-") })
            }
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
}
