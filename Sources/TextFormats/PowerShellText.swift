/// Texts as strings of PowerShell. The only place that quotes them.
package enum PowerShellText {
    /// In single quotes, which nothing but themselves ends; PowerShell takes the typographical ones for the same. Control
    /// characters become spaces.
    package static func quoted(_ text: String) -> String {
        var out = "'"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}":
                out.unicodeScalars.append(scalar)
                out.unicodeScalars.append(scalar)
            case _ where ControlCharacters.contain(scalar): out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "'"
    }

    /// One string, or a list of them.
    package static func list(_ texts: [String]) -> String {
        texts.count == 1 ? quoted(texts[0]) : "@(" + texts.map(quoted).joined(separator: ", ") + ")"
    }

    /// A script's file. Windows PowerShell takes one without a mark of UTF-8 for the system's code page, in which bytes of
    /// other letters are quotation marks.
    package static func script(_ lines: [String]) -> String {
        let text = lines.joined(separator: "\r\n") + "\r\n"
        return text.utf8.allSatisfy { $0 < 0x80 } ? text : "\u{FEFF}" + text
    }
}
