/// The schemes of addresses outside the site.
enum LinkScheme {
    static let allowed = ["https", "http", "mailto"]

    /// The scheme in lower case (RFC 3986, 3.1): `https` of `HTTPS://example.com`. Empty for an address that uses the
    /// page's own (`//example.com`); `nil` for a path.
    static func of(_ address: String) -> String? {
        if address.hasPrefix("//") || address.hasPrefix("\\") { return "" }
        guard let colon = address.firstIndex(of: ":") else { return nil }
        let scheme = address[..<colon].lowercased()
        let isScheme = scheme.utf8.enumerated().allSatisfy { index, byte in
            (0x61...0x7A).contains(byte)
                || index > 0 && ((0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E].contains(byte))
        }
        return isScheme && !scheme.isEmpty ? scheme : nil
    }
}
