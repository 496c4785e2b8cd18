enum HexDigits {
    /// The two digits of a byte, in ASCII.
    static func lowercase(of byte: UInt8) -> [UInt8] { [digit(byte >> 4), digit(byte & 0xF)] }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
