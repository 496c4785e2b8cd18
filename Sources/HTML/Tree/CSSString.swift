/// Text as a string of a style sheet.
enum CSSString {
    /// Everything except ASCII letters, digits and spaces is escaped by its code point, so nothing can end the string.
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
