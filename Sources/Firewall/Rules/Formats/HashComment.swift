/// Comments that begin with `#` and end with the line. The only place that escapes them.
enum HashComment {
    static func lines(_ texts: [String]) -> [String] {
        texts.map { text in
            let safe = String(
                String.UnicodeScalarView(
                    text.unicodeScalars.map { scalar in
                        scalar.properties.generalCategory == .control || ["\u{2028}", "\u{2029}"].contains(scalar)
                            ? " " : scalar
                    }))
            return safe.isEmpty ? "#" : "# \(safe)"
        }
    }
}
