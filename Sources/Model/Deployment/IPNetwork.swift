/// An IPv4 or IPv6 network; a single address is a network of one.
package struct IPNetwork: Sendable, Hashable {
    package enum Family: String, Sendable, Hashable, CaseIterable { case v4, v6 }

    /// 4 or 16 bytes in network order; all bits after the prefix are 0.
    package let bytes: [UInt8]
    /// In bits.
    package let prefixLength: Int

    package var family: Family { bytes.count == 4 ? .v4 : .v6 }
    package var isAddress: Bool { prefixLength == bytes.count * 8 }

    /// - Returns: `nil` if bits after the prefix are set, or the number of bytes and the length are inconsistent.
    package init?(bytes: [UInt8], prefixLength: Int? = nil) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        let prefix = prefixLength ?? bytes.count * 8
        guard (0...bytes.count * 8).contains(prefix) else { return nil }
        self.bytes = Self.masked(bytes, prefix)
        self.prefixLength = prefix
        guard self.bytes == bytes else { return nil }
    }

    /// Parses `192.0.2.10`, `198.51.100.0/24`, `2001:db8::1` or `2001:db8::/32`; IPv4 numbers have no leading zeros.
    package init?(_ text: String) {
        guard let (bytes, prefix) = Self.parts(text) else { return nil }
        self.init(bytes: bytes, prefixLength: prefix)
    }

    /// The network that is probably meant if bits after the prefix are set: `198.51.100.0/24` for `198.51.100.7/24`.
    package static func nearest(to text: String) -> IPNetwork? {
        guard let (bytes, prefix) = parts(text), let prefix, (0...bytes.count * 8).contains(prefix) else { return nil }
        return IPNetwork(bytes: masked(bytes, prefix), prefixLength: prefix)
    }

    package func contains(_ other: IPNetwork) -> Bool {
        family == other.family && prefixLength <= other.prefixLength
            && Self.masked(other.bytes, prefixLength) == bytes
    }

    package func overlaps(_ other: IPNetwork) -> Bool { contains(other) || other.contains(self) }

    /// Whether it is every address of its family.
    package var isAny: Bool { prefixLength == 0 }

    /// Whether it is a multicast network (RFC 5771, RFC 4291).
    package var isMulticast: Bool {
        family == .v4 ? bytes[0] & 0xF0 == 0xE0 && prefixLength >= 4 : bytes[0] == 0xFF && prefixLength >= 8
    }

    private static func masked(_ bytes: [UInt8], _ prefix: Int) -> [UInt8] {
        bytes.enumerated().map { index, byte in
            let kept = min(8, max(0, prefix - index * 8))
            return byte & UInt8(truncatingIfNeeded: 0xFF00 >> kept)
        }
    }

    // MARK: Reading

    private static func parts(_ text: String) -> (bytes: [UInt8], prefix: Int?)? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let bytes = v4(parts[0]) ?? v6(parts[0]) else { return nil }
        guard parts.count == 2 else { return (bytes, nil) }
        guard let prefix = number(parts[1], atMost: 128) else { return nil }
        return (bytes, prefix)
    }

    private static func number(_ text: Substring, atMost limit: Int) -> Int? {
        guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            text.utf8.count == 1 || text.utf8.first != 0x30, let number = Int(text), number <= limit
        else { return nil }
        return number
    }

    private static func v4(_ text: Substring) -> [UInt8]? {
        let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { number($0, atMost: 255) }
        guard numbers.count == 4 else { return nil }
        let bytes = numbers.compactMap { $0.map { UInt8($0) } }
        return bytes.count == 4 ? bytes : nil
    }

    private static func v6(_ text: Substring) -> [UInt8]? {
        let halves = text.split(separator: "::", omittingEmptySubsequences: false)
        guard halves.count <= 2, text.contains(":") else { return nil }
        let groups = halves.map { $0.isEmpty ? [] : $0.split(separator: ":", omittingEmptySubsequences: false) }
        let words = groups.map { $0.map(word) }
        guard words.allSatisfy({ $0.allSatisfy { $0 != nil } }) else { return nil }
        let known = words.map { $0.compactMap(\.self) }
        let count = known.reduce(0) { $0 + $1.count }
        guard halves.count == 2 ? count < 8 : count == 8 else { return nil }
        let zeros = [UInt16](repeating: 0, count: 8 - count)
        return (known[0] + zeros + (known.count == 2 ? known[1] : [])).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }

    private static func word(_ text: Substring) -> UInt16? {
        (1...4).contains(text.utf8.count) && text.allSatisfy(\.isHexDigit) ? UInt16(text, radix: 16) : nil
    }
}

extension IPNetwork: CustomStringConvertible {
    /// A single address without its length; IPv6 in the form of RFC 5952.
    package var description: String { addressText + (isAddress ? "" : "/\(prefixLength)") }

    /// Always with its length: `192.0.2.10/32`.
    package var cidr: String { "\(addressText)/\(prefixLength)" }

    private var addressText: String {
        if family == .v4 { return bytes.map { "\($0)" }.joined(separator: ".") }
        let words = stride(from: 0, to: 16, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        var longest = 0..<0
        var index = 0
        while index < words.count {
            var end = index
            while end < words.count, words[end] == 0 { end += 1 }
            if end - index > max(1, longest.count) { longest = index..<end }
            index = max(end, index + 1)
        }
        let text = { (range: Range<Int>) in words[range].map { String($0, radix: 16) }.joined(separator: ":") }
        return longest.isEmpty ? text(0..<8) : text(0..<longest.lowerBound) + "::" + text(longest.upperBound..<8)
    }
}
