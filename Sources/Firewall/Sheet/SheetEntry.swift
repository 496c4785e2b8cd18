import Model

/// A flow as one firewall sees it: its rules of both families and all transports in one direction.
struct SheetEntry {
    var direction: String
    var flow: ResolvedFlow
    var rules: [SheetRule]

    struct SheetRule: Hashable {
        var transport: Channel.Transport
        var sources: [IPNetwork]
        var destinations: [IPNetwork]
        var sourcePorts: [ClosedRange<UInt16>]
        var ports: [ClosedRange<UInt16>]
    }

    func isSame(as other: SheetEntry) -> Bool { flow.id == other.flow.id && direction == other.direction }

    /// The ports that the rules have, with their transports: `TCP 443, UDP 53`.
    var service: String {
        rules.map { rule in
            let ports = rule.ports.map { $0.text(separator: "-") }.joined(separator: ", ")
            return ports.isEmpty ? rule.transport.title : "\(rule.transport.title) \(ports)"
        }.unique().joined(separator: ", ")
    }

    func why(in matrix: FlowMatrix) -> String {
        let parts = [
            flow.flow.purposes.joined(separator: "; "),
            flow.isRequired ? "required" : "optional: \(flow.flow.conditions.joined(separator: ", or "))",
            flow.flow.confidence?.title ?? "", "needed by \(matrix.usesText(of: flow.flow))",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    func row(_ kind: ChangeSheet.Row.Kind, since: String?, why: String) -> ChangeSheet.Row {
        let text = { (end: String, networks: [IPNetwork]) in
            "\(end): \(networks.unique().map(\.description).joined(separator: ", "))"
        }
        return ChangeSheet.Row(
            kind: kind, direction: direction, from: text(flow.source.title, rules.flatMap(\.sources)),
            to: text(flow.listenerTitle, rules.flatMap(\.destinations)), service: service, why: why, since: since,
            flow: flow.id)
    }
}

extension RuleSet {
    /// In the order of the matrix, of each direction.
    var entries: [SheetEntry] {
        [("in", inbound), ("out", outbound), ("through", forwarded)].flatMap { direction, rules in
            rules.map(\.flow.id).unique().compactMap { id in
                let own = rules.filter { $0.flow.id == id }
                return own.first.map { first in
                    SheetEntry(
                        direction: direction, flow: first.flow,
                        rules: own.map {
                            SheetEntry.SheetRule(
                                transport: $0.transport, sources: $0.sources, destinations: $0.destinations,
                                sourcePorts: $0.sourcePorts, ports: $0.ports)
                        })
                }
            }
        }
    }

    var sheetTitle: String { title.prefix(1).uppercased() + title.dropFirst() }

    var addresses: [String] {
        switch place {
        case .hosts(let hosts): hosts.networks.map(\.description)
        case .border: []
        }
    }

    /// How the files that 'portolan rules' writes by default are loaded, looked at and taken back.
    var commands: [ChangeSheet.Command] {
        let nft = NFTablesFormat.chainNames(of: self)
        let iptables = IPTablesChain.names(of: self)
        var all = [
            ChangeSheet.Command(
                format: "nftables", load: "nft -f \(name).nft",
                check: nft.map { "nft list chain inet filter \($0.name)" }.joined(separator: "; "),
                takeBack: nft.map { "nft flush chain inet filter \($0.name)" }.joined(separator: "; ")),
            ChangeSheet.Command(
                format: "iptables",
                load: "iptables-restore --noflush \(name).v4; ip6tables-restore --noflush \(name).v6",
                check: iptables.map { "iptables -S '\($0)'; ip6tables -S '\($0)'" }.joined(separator: "; "),
                takeBack: iptables.map { "iptables -F '\($0)'; ip6tables -F '\($0)'" }.joined(separator: "; ")),
        ]
        if !isBorder {
            all.append(
                ChangeSheet.Command(
                    format: "Windows", load: ".\\\(name).ps1", check: "Get-NetFirewallRule -Group 'Portolan'",
                    takeBack: "Get-NetFirewallRule -Group 'Portolan' | Remove-NetFirewallRule"))
        }
        return all
    }
}
