extension CSVText {
    package struct Record: Sendable, Hashable {
        /// Without white space around them.
        package let fields: [String]
        /// Where it begins, counted from 1.
        package let line: Int

        package init(fields: [String], line: Int) {
            self.fields = fields
            self.line = line
        }
    }

    /// The records of a file, whose fields may hold line ends in quotes. Fields are separated by what separates those of the
    /// first line: commas, semicolons or tabs.
    package static func records(of text: String) -> [Record] {
        let bytes = Array(text.utf8)
        let separator = separator(of: bytes)
        let (quote, lineFeed, carriageReturn) = (UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        var records: [Record] = []
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var (line, start) = (1, 1)
        func finishField() {
            fields.append(trimmed(field))
            field = []
        }
        func finishRecord() {
            finishField()
            if fields != [""] { records.append(Record(fields: fields, line: start)) }
            fields = []
            start = line
        }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == lineFeed { line += 1 }
            if byte == quote {
                if isQuoted, index < bytes.count, bytes[index] == quote {
                    field.append(quote)
                    index += 1
                } else {
                    isQuoted.toggle()
                }
            } else if !isQuoted, byte == separator {
                finishField()
            } else if !isQuoted, byte == lineFeed {
                finishRecord()
            } else if isQuoted || byte != carriageReturn {
                field.append(byte)
            }
        }
        if !field.isEmpty || !fields.isEmpty { finishRecord() }
        return records
    }

    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let first = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let candidates = Array(",;\t".utf8)
        return candidates.max { a, b in
            first.count { $0 == a } < first.count { $0 == b }
        } ?? candidates[0]
    }

    private static func trimmed(_ field: [UInt8]) -> String {
        let text = String(decoding: field, as: UTF8.self)
        return String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
