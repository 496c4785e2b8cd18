import TextFormats

/// Comments that begin with `#` and end with the line. The only place that escapes them.
enum HashComment {
    static func lines(_ texts: [String]) -> [String] {
        texts.map { text in
            let safe = String(
                String.UnicodeScalarView(text.unicodeScalars.map { ControlCharacters.contain($0) ? " " : $0 }))
            return safe.isEmpty ? "#" : "# \(safe)"
        }
    }
}
