import Markup
import TextFormats

/// Whether something stands for many of its kind, and for how many where that is known.
struct StackValue {
    var isStack: Bool
    var size: Int?

    static let sizes = 2...9_999
}

extension MappingReader {
    func stack(_ key: Key) -> StackValue? {
        guard let text = text(key) else { return nil }
        switch text.value {
        case "true": return StackValue(isStack: true)
        case "false": return StackValue(isStack: false)
        default:
            guard let size = Int(text.value) else {
                WrongType.report(
                    "'\(key.rawValue)'", expected: "true, false or a number", at: text.location, diagnostics)
                return nil
            }
            if StackValue.sizes.contains(size) { return StackValue(isStack: true, size: size) }
            let sizes = "\(StackValue.sizes.lowerBound) to \(StackValue.sizes.upperBound)"
            InvalidValue.report(
                "'\(key.rawValue)' must be true, false, or a whole number from \(sizes)", at: text.location, diagnostics
            )
            return nil
        }
    }

    /// An address of the web.
    func address(_ key: Key) -> String? {
        guard let text = text(key) else { return nil }
        let isAddress = text.value.hasPrefix("https://") || text.value.hasPrefix("http://")
        guard isAddress, PercentEncoding.address.encode(text.value) == text.value else {
            let message = "'\(key.rawValue)' must be an address that begins with https:// or http://"
            InvalidValue.report(message, at: text.location, diagnostics)
            return nil
        }
        return text.value
    }
}
