import Diagnostics
import Model

/// The output of `ss -tunap`, with or without its header. Who opened a connection is not in it: a side whose port is
/// listened on did not, and where none of it is known to listen, the host itself did.
enum SocketListing {
    private struct Socket {
        var transport: Channel.Transport
        var state: String
        var local: (address: IPNetwork?, port: UInt16)
        /// `nil` for any.
        var peer: (address: IPNetwork, port: UInt16)?
        var program: String?
        var line: Int
    }

    static func read(_ lines: [String], of file: SourceFile, _ diagnostics: DiagnosticBag) -> Observations {
        var observations = Observations(viewpoints: [])
        // Each header begins the listing of one host.
        var host: [Socket] = []
        let unread = DiagnosticBag()
        var isListing = false
        for (index, text) in lines.enumerated() where !text.allSatisfy(\.isWhitespace) {
            if text.hasPrefix("Netid") || text.hasPrefix("State") {
                add(host, to: &observations)
                host = []
                isListing = true
            } else if let socket = socket(text, line: index + 1) {
                host.append(socket)
                isListing = true
            } else if isOfOtherKind(text) {
                isListing = true
            } else {
                UnreadableObservation.report("not a line of 'ss -tunap'", in: file, line: index + 1, unread)
            }
        }
        if isListing {
            diagnostics.add(unread.all)
        } else {
            NoObservations.report("not the output of 'ss -tunap'", in: file, diagnostics)
        }
        add(host, to: &observations)
        return observations
    }

    /// `tcp ESTAB 0 0 192.0.2.130:49822 192.0.2.33:443 users:(("browser",pid=712,fd=9))`
    private static func socket(_ text: String, line: Int) -> Socket? {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count >= 6, let transport = Channel.Transport(rawValue: String(words[0])), transport.hasPorts,
            Int(words[2]) != nil, Int(words[3]) != nil, let local = end(words[4]), let port = UInt16(local.port)
        else { return nil }
        var socket = Socket(
            transport: transport, state: String(words[1]),
            local: (IPNetwork(observed: local.address), port), line: line)
        guard let peer = end(words[5]) else { return nil }
        if let address = IPNetwork(observed: peer.address), let port = UInt16(peer.port) {
            socket.peer = (address, port)
        }
        socket.program = words.dropFirst(6).joined(separator: " ").firstMatch(of: #/"([^"]*)"/#).map { String($0.1) }
        return socket
    }

    /// `[2001:db8::1]:443`, `192.0.2.1%eth0:68`, `*:*`
    private static func end(_ word: Substring) -> (address: Substring, port: Substring)? {
        guard let colon = word.lastIndex(of: ":") else { return nil }
        var address = word[..<colon]
        // `[fe80::1]%eth0:123`
        if address.hasPrefix("["), let bracket = address.firstIndex(of: "]") {
            address = address[address.index(after: address.startIndex)..<bracket]
        }
        return (address, word[word.index(after: colon)...])
    }

    private static func isOfOtherKind(_ text: String) -> Bool {
        let kinds = [
            "icmp", "icmp6", "raw", "u_str", "u_dgr", "u_seq", "nl", "p_raw", "p_dgr", "v_str", "v_dgr", "tipc", "sctp",
            "dccp",
        ]
        return kinds.contains { text.hasPrefix($0 + " ") }
    }

    private static func add(_ host: [Socket], to observations: inout Observations) {
        let listening = host.filter { $0.peer == nil }
        for socket in host {
            guard let address = socket.local.address, !address.isLoopback, !address.isUnspecified else { continue }
            observations.viewpoints?.insert(address)
            guard let peer = socket.peer else { continue }
            let isServer = listening.contains {
                $0.transport == socket.transport && $0.local.port == socket.local.port
                    && ($0.local.address.map { $0 == address || $0.isUnspecified } ?? true)
            }
            let connection =
                isServer
                ? Connection(
                    source: peer.address, destination: address, transport: socket.transport, port: socket.local.port)
                : Connection(
                    source: address, destination: peer.address, transport: socket.transport, port: peer.port)
            observations.add(
                Observation(
                    connection: connection, sourcePorts: [isServer ? peer.port : socket.local.port],
                    isAnswered: socket.state != "SYN-SENT", program: socket.program,
                    line: socket.line))
        }
    }
}

extension IPNetwork {
    fileprivate var isUnspecified: Bool { bytes.allSatisfy { $0 == 0 } }

    fileprivate var isLoopback: Bool {
        family == .v4 ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes[15] == 1
    }
}
