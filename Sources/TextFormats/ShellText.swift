/// Texts as words of a POSIX shell's command line. The only place that quotes them.
package enum ShellText {
    /// In single quotes, which nothing but themselves ends (POSIX.1-2017, Shell, 2.2.2). Control characters become spaces.
    package static func quoted(_ text: String) -> String {
        var out = "'"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'": out += "'\\''"
            case _ where ControlCharacters.contain(scalar): out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "'"
    }
}
