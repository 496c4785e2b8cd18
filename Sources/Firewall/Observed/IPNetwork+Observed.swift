import Model

extension IPNetwork {
    /// One address as tools write it, perhaps with the name of an interface. An address of IPv4 in IPv6 (RFC 4291, 2.5.5.2)
    /// counts as one of IPv4.
    init?(observed text: some StringProtocol) {
        let bare = text.prefix { $0 != "%" }
        let inner = bare.lowercased().hasPrefix("::ffff:") ? IPNetwork(String(bare.dropFirst(7))) : nil
        if let inner, inner.isAddress {
            self = inner
        } else if let network = IPNetwork(String(bare)), network.isAddress {
            self = network
        } else {
            return nil
        }
    }
}
