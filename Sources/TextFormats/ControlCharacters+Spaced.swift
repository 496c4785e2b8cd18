extension ControlCharacters {
    /// The text with a space for each control character, on one line.
    package static func spaced(_ text: String) -> String {
        var spaced = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { spaced.append(contain(scalar) ? " " : scalar) }
        return String(spaced)
    }
}
