import Diagnostics
import Model

/// Reads the addresses of a deployment's file.
enum DeploymentAddress {
    static func host(_ text: Located<String>, _ diagnostics: DiagnosticBag) -> Deployment.Host? {
        guard let host = Deployment.Host(text.value) else {
            let network = IPNetwork.nearest(to: text.value)
            InvalidValue.report(
                "'\(text.value)' is not a valid address, network or host name", at: text.location,
                hint: network.map { "the network is written '\($0)'" }
                    ?? "for example 192.0.2.10, 198.51.100.0/24, 2001:db8::/32 or server.example.com", diagnostics)
            return nil
        }
        if case .network(let network) = host, network.isMulticast {
            let message = "'\(text.value)' is the address of a group, not of a host"
            InvalidValue.report(message, at: text.location, hint: "write it under 'groups'", diagnostics)
            return nil
        }
        return host
    }

    static func network(_ text: Located<String>, _ diagnostics: DiagnosticBag) -> IPNetwork? {
        switch host(text, diagnostics) {
        case .network(let network): return network
        case .name:
            InvalidValue.report(
                "'\(text.value)' is a name; only addresses and networks are allowed here", at: text.location,
                hint: "for example 198.51.100.0/24 or 2001:db8::/32", diagnostics)
            return nil
        case nil: return nil
        }
    }

    static func group(_ text: Located<String>, _ diagnostics: DiagnosticBag) -> IPNetwork? {
        if let network = IPNetwork(text.value), network.isMulticast { return network }
        InvalidValue.report(
            "'\(text.value)' is not the address of a group", at: text.location,
            hint: "groups are in 224.0.0.0/4 or ff00::/8", diagnostics)
        return nil
    }
}
