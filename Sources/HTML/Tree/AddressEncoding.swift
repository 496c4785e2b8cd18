/// Percent-encoding of what addresses are made of, by bytes (RFC 3986).
struct AddressEncoding: Sendable {
    private let kept: [Bool]

    private init(keeping text: String) {
        var kept = Array(repeating: false, count: 256)
        for byte in text.utf8 { kept[Int(byte)] = true }
        self.kept = kept
    }

    private static let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    private static let segmentBytes = unreserved + "!$&'()*+,;=@"
    private static let fragmentBytes = segmentBytes + ":/?"

    /// Without the colon, which in the first name of a relative address would end a scheme.
    static let segment = AddressEncoding(keeping: segmentBytes)
    /// Names with slashes between them.
    static let path = AddressEncoding(keeping: segmentBytes + "/")
    static let fragment = AddressEncoding(keeping: fragmentBytes)
    /// A whole address, whose own escapes and delimiters are kept.
    static let address = AddressEncoding(keeping: fragmentBytes + "#[]%")

    func encode(_ text: String) -> String {
        if text.utf8.allSatisfy({ kept[Int($0)] }) { return text }
        let digits = Array("0123456789ABCDEF".utf8)
        var output: [UInt8] = []
        for byte in text.utf8 {
            if kept[Int(byte)] {
                output.append(byte)
            } else {
                output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
