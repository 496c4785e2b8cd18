import Diagnostics
import Model

/// What `ss -tunap` or `ss -tunp` shows on one or more hosts: established connections, which side of each listens by what is
/// listening, and the names of processes.
package enum SocketList: ImportFormat {
    package static let name = "sockets"
    package static let summary = """
        what 'ss -tunap' shows on a host, or on several one after the other. Addresses become machines; which side listens \
        follows from the listening sockets, and otherwise from the smaller port.
        """

    private struct Socket {
        let line: Int
        let transport: Channel.Transport
        let local: (address: IPNetwork?, port: UInt16?)
        let peer: (address: IPNetwork?, port: UInt16?)
        let process: String?
        let isListening: Bool
    }

    package static func read(
        _ file: SourceFile, columns: [String: String], _ diagnostics: DiagnosticBag
    ) -> DraftNetwork? {
        guard let text = TextLines(of: file, diagnostics) else { return nil }
        var unread: [Int] = []
        // Of each host those after its header.
        var hosts: [[Socket]] = [[]]
        for (number, text) in text.lines {
            let words = text.split(separator: " ").map(String.init)
            if words.isEmpty { continue }
            if words[0] == "Netid" || words[0] == "State" {
                hosts.append([])
            } else if let socket = socket(words, number) {
                hosts[hosts.count - 1].append(socket)
            } else {
                unread.append(number)
            }
        }
        guard let network = network(hosts.filter { !$0.isEmpty }, unread) else {
            UnreadableImport.report(
                "no line is a connection of 'ss -tunap'", in: file, line: unread.first ?? 1,
                hint:
                    "state, addresses with ports, and processes are on each line: tcp ESTAB 0 0 10.0.0.1:443 10.0.0.2:50111",
                diagnostics)
            return nil
        }
        return network
    }

    /// What listens, and the process.
    private struct Service: Hashable {
        let address: IPNetwork
        let port: UInt16
        let transport: Channel.Transport
    }

    /// What listens on the hosts, at every address that they have connections from.
    private static func services(_ hosts: [[Socket]]) -> [Service: String?] {
        var services: [Service: String?] = [:]
        for host in hosts {
            let addresses = Set(host.compactMap(\.local.address))
            for socket in host where socket.isListening {
                guard let port = socket.local.port else { continue }
                for address in socket.local.address.map({ [$0] }) ?? Array(addresses) {
                    services[Service(address: address, port: port, transport: socket.transport)] = .some(socket.process)
                }
            }
        }
        return services
    }

    private static func network(_ hosts: [[Socket]], _ unread: [Int]) -> DraftNetwork? {
        let services = services(hosts)
        var found = ObservedConnections()
        var guessed = 0
        for socket in hosts.joined() where !socket.isListening {
            guard let local = socket.local.address, let localPort = socket.local.port, let peer = socket.peer.address,
                let peerPort = socket.peer.port, peerPort > 0, local != peer
            else { continue }
            let own = services[Service(address: local, port: localPort, transport: socket.transport)]
            let other = services[Service(address: peer, port: peerPort, transport: socket.transport)]
            let isServer: Bool
            switch (own != nil, other != nil) {
            case (true, false): isServer = true
            case (false, true): isServer = false
            default:
                isServer = localPort < peerPort
                guessed += 1
            }
            if isServer {
                found.add(
                    from: peer, to: local, port: localPort, socket.transport, service: own ?? socket.process,
                    line: socket.line)
            } else {
                found.add(
                    from: local, to: peer, port: peerPort, socket.transport, service: other ?? nil,
                    line: socket.line)
            }
        }
        if guessed > 0 {
            found.lose("which side listens is assumed from the smaller port, for \(guessed) sockets")
        }
        if let first = unread.first {
            found.lose(
                unread.count == 1
                    ? "line \(first) is left out: it is not a socket"
                    : "\(unread.count) lines are left out, the first of them \(first): they are not sockets")
        }
        return found.finished()
    }

    /// `tcp ESTAB 0 0 10.0.0.1:443 10.0.0.2:50111 users:(("nginx",pid=1,fd=6))`; without the first word where only one
    /// kind was asked for.
    private static func socket(_ words: [String], _ line: Int) -> Socket? {
        var words = words[...]
        var transport = Channel.Transport.tcp
        if let first = words.first, ["tcp", "udp", "sctp"].contains(first) {
            transport = Channel.Transport(rawValue: first) ?? .tcp
            words = words.dropFirst()
        }
        guard let state = words.first, states.contains(state), words.count >= 5,
            let local = endpoint(words[words.startIndex + 3]), let peer = endpoint(words[words.startIndex + 4])
        else { return nil }
        let process = words.dropFirst(5).joined(separator: " ").firstMatch(of: #/\(\("([^"]+)"/#).map { String($0.1) }
        return Socket(
            line: line, transport: transport, local: local, peer: peer, process: process,
            isListening: state == "LISTEN" || state == "UNCONN")
    }

    private static let states: Set = [
        "ESTAB", "LISTEN", "UNCONN", "TIME-WAIT", "CLOSE-WAIT", "FIN-WAIT-1", "FIN-WAIT-2", "SYN-SENT", "SYN-RECV",
        "LAST-ACK", "CLOSING",
    ]

    /// - Returns: `nil` if the text is no address with a port; an address of `nil` stands for any.
    private static func endpoint(_ text: String) -> (address: IPNetwork?, port: UInt16?)? {
        guard let colon = text.lastIndex(of: ":") else { return nil }
        let port = text[text.index(after: colon)...]
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        if let percent = host.firstIndex(of: "%") { host = String(host[..<percent]) }
        if host.hasPrefix("::ffff:") { host = String(host.dropFirst(7)) }
        guard port == "*" || UInt16(port) != nil else { return nil }
        if ["*", "0.0.0.0", "::"].contains(host) { return (nil, UInt16(port)) }
        guard let address = IPNetwork(host), address.isAddress else { return nil }
        return (address, UInt16(port))
    }
}
