/// Text as a string of a style sheet.
enum CSSString {
    /// Everything but ASCII letters, digits and spaces is written by its number, so that nothing can end the string.
    static func quoted(_ text: String) -> String {
        var output = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ": output.unicodeScalars.append(scalar)
            case "\0": output += "\\FFFD "
            default: output += "\\" + String(scalar.value, radix: 16, uppercase: true) + " "
            }
        }
        return output + "\""
    }
}
