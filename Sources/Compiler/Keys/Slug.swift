/// Words joined by hyphens, out of any text.
enum Slug {
    /// Letters and digits of any script in lower case; the rest becomes hyphens. Empty if there are none.
    static func make(_ text: String) -> String {
        text.lowercased().unicodeScalars
            .split { !($0.properties.isAlphabetic || $0.properties.numericType != nil) }
            .map { String(String.UnicodeScalarView($0)) }
            .joined(separator: "-")
    }
}
