import Diagnostics

/// Addresses outside the site, as authors write them.
enum Address {
    static let allowedSchemes = ["https", "http", "mailto"]

    /// The scheme in lower case (RFC 3986, 3.1): `https` of `HTTPS://example.com`. Empty for an address that borrows
    /// the page's own (`//example.com`); `nil` for a path.
    static func scheme(of address: String) -> String? {
        if address.hasPrefix("//") || address.hasPrefix("\\") { return "" }
        guard let colon = address.firstIndex(of: ":") else { return nil }
        let scheme = address[..<colon].lowercased()
        let isScheme = scheme.utf8.enumerated().allSatisfy { index, byte in
            (0x61...0x7A).contains(byte)
                || index > 0 && ((0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E].contains(byte))
        }
        return isScheme && !scheme.isEmpty ? scheme : nil
    }

    /// Whether it holds only characters that an address may hold, besides those that are percent-encoded.
    static func isWritable(_ address: String) -> Bool { percentEncoded(address) == address }

    /// With what an address may not hold as it is (RFC 3986) percent-encoded.
    static func percentEncoded(_ address: String) -> String {
        address.utf8.map { byte in
            let isForbidden =
                byte <= 0x20 || byte >= 0x7F || "\"<>\\^`{|}".utf8.contains(byte)
            guard isForbidden else { return String(UnicodeScalar(byte)) }
            return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }

    /// A path with its percent-encoded bytes decoded.
    static func percentDecoded(_ path: String) -> String {
        var bytes: [UInt8] = []
        var rest = path.utf8[...]
        while let byte = rest.popFirst() {
            let digits = String(rest.prefix(2)) ?? ""
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let decoded = UInt8(digits, radix: 16) {
                bytes.append(decoded)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
