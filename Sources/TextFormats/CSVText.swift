/// Comma-separated values (RFC 4180): UTF-8, lines that end in CR LF. The only place that escapes CSV.
package enum CSVText {
    private static let escaping = ByteEscaping { ControlCharacters.mayBegin(with: $0) || $0 == UInt8(ascii: "\"") }

    /// A line with its end.
    package static func append(_ fields: some Sequence<String>, to output: inout [UInt8]) {
        var isFirst = true
        for field in fields {
            if !isFirst { output.append(UInt8(ascii: ",")) }
            isFirst = false
            append(field, to: &output)
        }
        output.append(0x0D)
        output.append(0x0A)
    }

    /// On one line, with a space for each control character: a terminal or a log that is shown the file obeys none. What a
    /// spreadsheet would take for a formula gets an apostrophe before it, which makes it text there.
    private static func append(_ field: String, to output: inout [UInt8]) {
        let isFormula = field.utf8.first.map(formulaStarts.contains) ?? false
        let isQuoted = field.utf8.contains(where: delimiters.contains)
        if isQuoted { output.append(UInt8(ascii: "\"")) }
        if isFormula { output.append(UInt8(ascii: "'")) }
        escaping.append(field, to: &output) { bytes, index, output in
            let length = ControlCharacters.lengthOfRun(in: bytes, at: index)
            if length > 0 { output.append(UInt8(ascii: " ")) }
            if length == 0, bytes[index] == UInt8(ascii: "\"") { output.append(UInt8(ascii: "\"")) }
            return length
        }
        if isQuoted { output.append(UInt8(ascii: "\"")) }
    }

    private static let formulaStarts = Array("=+-@\t\r\n".utf8)
    private static let delimiters = Array(",\"\r\n".utf8)

    /// The fields of one line; a field in quotes may hold commas, and two quotes for one. White space around a field is not
    /// part of it.
    package static func fields(of line: String) -> [String] {
        var fields = [""]
        var isQuoted = false
        var rest = line[...]
        while let character = rest.popFirst() {
            if character == "\"" {
                if isQuoted, rest.first == "\"" {
                    rest.removeFirst()
                    fields[fields.count - 1].append("\"")
                } else {
                    isQuoted.toggle()
                }
            } else if character == ",", !isQuoted {
                fields.append("")
            } else {
                fields[fields.count - 1].append(character)
            }
        }
        return fields.map { field in
            String(field.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
    }
}
