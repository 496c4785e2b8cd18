/// Percent-encoding of what addresses are made of, by bytes (RFC 3986).
enum AddressEncoding {
    private static let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    /// Without the colon, which in the first name of a relative address would end a scheme.
    static let segment = unreserved + "!$&'()*+,;=@"
    static let fragment = segment + ":/?"
    /// What may stand in a whole address, whose own escapes and delimiters are kept.
    static let address = fragment + "#[]%"

    static func encode(_ text: String, keeping kept: String) -> String {
        let kept = kept.utf8
        let digits = Array("0123456789ABCDEF".utf8)
        var output: [UInt8] = []
        for byte in text.utf8 {
            if kept.contains(byte) {
                output.append(byte)
            } else {
                output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
