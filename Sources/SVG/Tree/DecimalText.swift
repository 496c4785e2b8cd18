extension Double {
    /// As SVG attributes carry it: at most two decimals, halves rounded away from zero, no exponent and no “-0”, the
    /// same on every machine. What is not a number is written as 0, and huge values end at a thousand million.
    var decimalText: String {
        guard isFinite else { return "0" }
        let hundredths = Int((Swift.min(Swift.max(self, -1e9), 1e9) * 100).rounded())
        let (whole, fraction) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        if fraction == 0 { return "\(sign)\(whole)" }
        if fraction % 10 == 0 { return "\(sign)\(whole).\(fraction / 10)" }
        return "\(sign)\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}

extension [Double] {
    /// Numbers with a space between them.
    var decimalText: String { map(\.decimalText).joined(separator: " ") }
}
