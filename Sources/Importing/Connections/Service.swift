import Model

/// The transport and the ports of a connection, as people write them: `443/tcp`, `TCP 80, 443`, `49152-65535`, `any`.
struct Service: Equatable {
    private(set) var transports: [Channel.Transport] = []
    private(set) var ports: [Port.Number] = []

    /// - Returns: what is wrong.
    mutating func readTransport(_ text: String) -> String? {
        for word in Self.words(text) {
            if Self.any.contains(word) { continue }
            guard let transport = Self.transport(word) else { return "'\(word)' is not a transport" }
            if !transports.contains(transport) { transports.append(transport) }
        }
        return nil
    }

    /// - Returns: what is wrong.
    mutating func readPorts(_ text: String) -> String? {
        for word in Self.words(text) {
            if Self.any.contains(word) { continue }
            if let port = Self.port(word) {
                if !ports.contains(port) { ports.append(port) }
            } else if let transport = Self.transport(word), UInt8(word) == nil {
                if !transports.contains(transport) { transports.append(transport) }
            } else {
                return "'\(word)' is not a port"
            }
        }
        return nil
    }

    private static let any: Set = ["any", "*", "all", "various", "dynamic", "unknown", "\u{2013}", "-"]

    /// What commas, semicolons, blanks and slashes separate.
    private static func words(_ text: String) -> [String] {
        let words = text.lowercased().replacing("ip protocol ", with: "ip-").replacing("unknown transport", with: "any")
        return words.replacing("\u{2013}", with: "-").replacing(" - ", with: "-").split { ",;/ \n".contains($0) }.map(
            String.init)
    }

    private static func port(_ word: String) -> Port.Number? {
        let ends = word.split(omittingEmptySubsequences: false) { "-:".contains($0) }.map { UInt16($0) ?? 0 }
        switch ends.count {
        case 1 where ends[0] > 0: return .single(ends[0])
        case 2 where 0 < ends[0] && ends[0] == ends[1]: return .single(ends[0])
        case 2 where 0 < ends[0] && ends[0] < ends[1]: return .range(ends[0], ends[1])
        default: return nil
        }
    }

    private static func transport(_ word: String) -> Channel.Transport? {
        switch word {
        case "icmpv6", "icmp6": return .icmp
        case "esp": return Channel.Transport(protocolNumber: 50)
        case "ah": return Channel.Transport(protocolNumber: 51)
        default:
            if let number = UInt8(word) { return Channel.Transport(protocolNumber: number) }
            if word.hasPrefix("ip-"), let number = UInt8(word.dropFirst(3)) {
                return Channel.Transport(protocolNumber: number)
            }
            return Channel.Transport.named.first { $0.rawValue == word && $0.protocolNumber != nil }
        }
    }
}
