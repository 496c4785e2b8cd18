extension Double {
    /// Hundredths of this number, halves rounded away from zero, the same on every machine. NaN and infinity become 0,
    /// and huge values end at a thousand million.
    var hundredths: Int {
        isFinite ? Int((Swift.min(Swift.max(self, -1e9), 1e9) * 100).rounded()) : 0
    }

    /// As SVG attributes have it: at most two decimals, no exponent and no “-0”.
    var decimalText: String {
        var bytes: [UInt8] = []
        bytes.append(hundredths: hundredths)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same with at most five decimals, for a number between 0 and 1.
    var fineDecimalText: String {
        var digits = String(Int((Swift.min(Swift.max(self, 0), 0.99999) * 100_000).rounded()))
        digits = String(repeating: "0", count: 5 - digits.utf8.count) + digits
        while digits.last == "0" { digits.removeLast() }
        return digits.isEmpty ? "0" : "0." + digits
    }
}

extension [UInt8] {
    /// Appends `value / 100` in decimal.
    mutating func append(hundredths value: Int) {
        let (whole, fraction) = value.magnitude.quotientAndRemainder(dividingBy: 100)
        if value < 0 { append(UInt8(ascii: "-")) }
        append(digitsOf: whole)
        guard fraction > 0 else { return }
        let (tenths, rest) = fraction.quotientAndRemainder(dividingBy: 10)
        append(UInt8(ascii: "."))
        append(UInt8(ascii: "0") + UInt8(tenths))
        if rest > 0 { append(UInt8(ascii: "0") + UInt8(rest)) }
    }

    mutating func append(integer value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        append(digitsOf: value.magnitude)
    }

    mutating func append(text: String) { append(contentsOf: text.utf8) }

    private mutating func append(digitsOf value: UInt) {
        var place: UInt = 1
        while value / place >= 10 { place *= 10 }
        while place > 0 {
            append(UInt8(ascii: "0") + UInt8(value / place % 10))
            place /= 10
        }
    }
}
