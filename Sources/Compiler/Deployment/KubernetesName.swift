import Diagnostics
import Model

/// What Kubernetes takes as names and labels (its documentation, "Object names" and "Labels and selectors").
enum KubernetesName {
    /// A label of RFC 1123.
    static func check(_ name: Located<String>, _ subject: String, _ diagnostics: DiagnosticBag) {
        let isName =
            name.value.utf8.count <= 63 && name.value.utf8.allSatisfy { isLower($0) || $0 == 0x2D }
            && name.value.utf8.first != 0x2D && name.value.utf8.last != 0x2D
        if !isName {
            InvalidValue.report(
                "'\(name.value)' is not \(subject): lower-case letters, digits and hyphens, at most 63",
                at: name.location, diagnostics)
        }
    }

    static func checkLabel(_ key: Located<String>, _ value: Located<String>, _ diagnostics: DiagnosticBag) {
        let parts = key.value.split(separator: "/", omittingEmptySubsequences: false)
        let isKey =
            parts.count <= 2 && isWord(parts[parts.count - 1]) && (parts.count == 1 || isPrefix(parts[0]))
        if !isKey { InvalidValue.report("'\(key.value)' is not the key of a label", at: key.location, diagnostics) }
        if !isWord(Substring(value.value)) {
            InvalidValue.report("'\(value.value)' is not the value of a label", at: value.location, diagnostics)
        }
    }

    private static func isPrefix(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.count <= 253
            && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
                !label.isEmpty && label.utf8.allSatisfy { isLower($0) || $0 == 0x2D }
            }
    }

    /// Letters, digits, `-`, `_` and `.`, beginning and ending with a letter or a digit.
    private static func isWord(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last, text.utf8.count <= 63 else { return false }
        return isAlphanumeric(first) && isAlphanumeric(last)
            && text.utf8.allSatisfy { isAlphanumeric($0) || [0x2D, 0x2E, 0x5F].contains($0) }
    }

    private static func isLower(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLower(byte) || (0x41...0x5A).contains(byte) }
}
