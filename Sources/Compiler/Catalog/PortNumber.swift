import Diagnostics
import Model

/// Reads a port's number: `443`, `49152-65535` or `various`.
enum PortNumber {
    static func read(
        _ text: Located<String>, allowsVarious: Bool = true, _ diagnostics: DiagnosticBag
    ) -> Port.Number? {
        if text.value == "various", allowsVarious { return .various }
        let ends = text.value.split(separator: "-", omittingEmptySubsequences: false).map { UInt16($0) ?? 0 }
        switch ends.count {
        case 1 where ends[0] > 0: return .single(ends[0])
        case 2 where 0 < ends[0] && ends[0] < ends[1]: return .range(ends[0], ends[1])
        default:
            let isInTypographicQuotes = text.value.first.map { "“”‘’„«".contains($0) } ?? false
            InvalidValue.report(
                "'\(text.value)' is not a port number", at: text.location,
                hint: isInTypographicQuotes
                    ? "YAML knows only straight quotes: \"49152-65535\""
                    : "write a number from 1 to 65535, a range like \"49152-65535\""
                        + (allowsVarious ? ", or various" : ""), diagnostics)
            return nil
        }
    }
}
