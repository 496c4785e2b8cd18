import Diagnostics
import Markup

extension YAMLNode {
    /// The node's text; reports a node that is not a text or is empty.
    func text(of subject: String, _ diagnostics: DiagnosticBag) -> Located<String>? {
        guard case .scalar(let text, let isPlain) = content else {
            WrongType.report(subject, expected: "a text", at: location, diagnostics)
            return nil
        }
        if text.utf8.count > CorpusLimits.valueBytes {
            let message = "\(subject) is longer than \(CorpusLimits.valueBytes) bytes"
            TooLarge.report(message, at: location.beginning, diagnostics)
            return nil
        }
        let trimmed = text.trimmed
        if trimmed.isEmpty || isPlain && (trimmed == "~" || trimmed == "null") {
            WrongType.report(subject, expected: "a text, but has no value", at: location, diagnostics)
            return nil
        }
        return Located(trimmed, at: location)
    }

    /// The node's text, or the texts of its items.
    func oneOrMore(_ subject: String, _ diagnostics: DiagnosticBag) -> [Located<String>] {
        if case .sequence(let items) = content {
            return items.compactMap { $0.text(of: "each value of \(subject)", diagnostics) }
        }
        return text(of: subject, diagnostics).map { [$0] } ?? []
    }
}

extension Located<String> {
    func number(in range: ClosedRange<Int>, of subject: String, _ diagnostics: DiagnosticBag) -> Int? {
        if let number = Int(value), range.contains(number) { return number }
        let message = "\(subject) must be a whole number from \(range.lowerBound) to \(range.upperBound)"
        InvalidValue.report(message, at: location, diagnostics)
        return nil
    }
}

extension String {
    /// Without white space and line ends around it.
    var trimmed: String {
        let isAscii = utf8.allSatisfy { $0 < 0x80 }
        if isAscii, let first = utf8.first, let last = utf8.last, first > 0x20, last > 0x20 { return self }
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
