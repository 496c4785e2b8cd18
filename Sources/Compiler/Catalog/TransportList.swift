import Diagnostics
import Model

/// Reads the transports of a channel: one, or a list of them.
enum TransportList {
    /// - Returns: each once, in the order of their numbers; `none` alone where nothing could be read.
    static func read(_ texts: [Located<String>], _ diagnostics: DiagnosticBag) -> [Channel.Transport] {
        var found: [Channel.Transport] = []
        for text in texts {
            guard let transport = transport(text, diagnostics) else { continue }
            if found.contains(transport) {
                InvalidValue.report("'\(text.value)' is given twice", at: text.location, diagnostics)
            } else if transport.protocolNumber == nil, texts.count > 1 {
                InvalidValue.report(
                    "'\(text.value)' cannot be one of several transports", at: text.location, diagnostics)
            } else {
                found.append(transport)
            }
        }
        return found.isEmpty ? [.none] : found.sorted { order($0) < order($1) }
    }

    private static func transport(_ text: Located<String>, _ diagnostics: DiagnosticBag) -> Channel.Transport? {
        if let transport = Channel.Transport.named.first(where: { $0.rawValue == text.value }) { return transport }
        if encrypting.contains(text.value.lowercased()) {
            InvalidValue.report(
                "'\(text.value)' is not a value of 'transport'", at: text.location,
                hint: "name what carries it, such as tcp, and say 'encrypted: true'", diagnostics)
            return nil
        }
        let names = Channel.Transport.named.map(\.rawValue)
        guard let number = UInt8(text.value), text.value == String(number) else {
            InvalidValue.report(
                text, isNot: "a value of 'transport'", values: names + ["the number of an IP protocol"], diagnostics)
            return nil
        }
        let transport = Channel.Transport(protocolNumber: number)
        guard case .ip = transport else {
            InvalidValue.report(
                "IP protocol \(number) has a name here", at: text.location, hint: "write \(transport.rawValue)",
                diagnostics)
            return nil
        }
        return transport
    }

    /// What is taken for a transport, and says of a channel that it is encrypted.
    private static let encrypting: Set<String> = ["tls", "ssl", "https", "mtls", "dtls", "quic"]

    private static func order(_ transport: Channel.Transport) -> Int { Int(transport.protocolNumber ?? 0) }
}
