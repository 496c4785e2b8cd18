extension RuleWords {
    package static let english = RuleWords(
        noHosts: { "no hosts are given for '\($0)'" }, noNetworks: { "no networks are given for the zone '\($0)'" },
        namesGiven: { role, names in
            "rules need addresses, and of '\(role)' names are given: "
                + names.map { "'\($0)'" }.joined(separator: ", ")
        },
        noGroup: { "no group is given for the multicast channel '\($0)'" },
        noTransport: "no source states the transport",
        chosenPort: { "each site chooses the port \($0.joined(separator: ", "))" },
        notInstalled: { "'\($0)', where it is reached, is not installed" },
        noSharedFamily: "the hosts of the two sides share no family of addresses", obstacle: \.english)
}

extension RuleObstacle {
    fileprivate var english: String {
        switch self {
        case .noPortsOfSCTP(let format): "\(format) know\(format.hasSuffix("s") ? "" : "s") no ports of SCTP"
        case .noICMPv6(let format, let program): "\(format) writes no ICMPv6 for \(program)"
        case .noCommonName(let format, let program, let transport):
            "\(format) and \(program) have no common name for \(transport)"
        case .noGroups(let format): "\(format) knows no groups"
        case .onlyTransportsWithPorts(let format): "\(format) knows only TCP, UDP and SCTP"
        }
    }
}
