extension RuleWords {
    package static let german = RuleWords(
        noHosts: { "für „\($0)“ sind keine Hosts angegeben" },
        noNetworks: { "für die Zone „\($0)“ sind keine Netze angegeben" },
        namesGiven: { role, names in
            "Regeln brauchen Adressen, und für „\(role)“ sind Namen angegeben: "
                + names.map { "„\($0)“" }.joined(separator: ", ")
        },
        noGroup: { "für den Multicast-Kanal „\($0)“ ist keine Gruppe angegeben" },
        noTransport: "keine Quelle nennt den Transport",
        chosenPort: { "den Port \($0.joined(separator: ", ")) wählt jede Installation" },
        notInstalled: { "„\($0)“, worüber es erreicht wird, ist nicht installiert" },
        noSharedFamily: "die Hosts der beiden Seiten haben keine gemeinsame Adressfamilie", obstacle: \.german)
}

extension RuleObstacle {
    fileprivate var german: String {
        switch self {
        case .noPortsOfSCTP(let format): "für SCTP gibt es in \(format) keine Ports"
        case .noICMPv6(let format, let program): "\(format) schreibt kein ICMPv6 für \(program)"
        case .noCommonName(let format, let program, let transport):
            "\(format) und \(program) haben keinen gemeinsamen Namen für \(transport)"
        case .noGroups(let format): "\(format) kennt keine Gruppen"
        case .onlyTransportsWithPorts(let format): "\(format) kennt nur TCP, UDP und SCTP"
        }
    }
}
