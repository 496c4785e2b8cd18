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
        if value < 10 { return append(UInt8(ascii: "0") + UInt8(value)) }
        let start = count
        var rest = value
        while rest > 0 {
            let (tens, digit) = rest.quotientAndRemainder(dividingBy: 10)
            append(UInt8(ascii: "0") + UInt8(digit))
            rest = tens
        }
        var (low, high) = (start, count - 1)
        while low < high {
            swapAt(low, high)
            (low, high) = (low + 1, high - 1)
        }
    }
}
