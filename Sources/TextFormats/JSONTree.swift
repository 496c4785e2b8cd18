/// A value of a JSON text (RFC 8259) with the line on which it begins.
package struct JSONTree: Sendable {
    package indirect enum Content: Sendable {
        case null
        case boolean(Bool)
        /// As it is written.
        case number(String)
        case text(String)
        case array([JSONTree])
        /// In the order of the text; of a key that is given twice the last.
        case object([(key: String, value: JSONTree)])
    }

    package let content: Content
    /// Counted from 1.
    package let line: Int

    /// What is wrong with a text.
    package struct Failure: Error, Sendable {
        package let reason: String
        package let line: Int
    }

    /// - Parameter line: of the first byte.
    package static func read(_ bytes: ArraySlice<UInt8>, line: Int = 1) throws(Failure) -> JSONTree {
        var reader = JSONTreeReader(bytes, line: line)
        return try reader.document()
    }

    package subscript(key: String) -> JSONTree? {
        if case .object(let members) = content { members.last { $0.key == key }?.value } else { nil }
    }

    /// The values of an array; empty for anything else.
    package var values: [JSONTree] { if case .array(let values) = content { values } else { [] } }

    /// The members of an object; empty for anything else.
    package var members: [(key: String, value: JSONTree)] {
        if case .object(let members) = content { members } else { [] }
    }

    /// A text, or a number as it is written.
    package var text: String? {
        switch content {
        case .text(let text), .number(let text): text
        case .null, .boolean, .array, .object: nil
        }
    }

    package var isObject: Bool { if case .object = content { true } else { false } }
}

private struct JSONTreeReader {
    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private var line: Int
    private var depth = 0

    /// How many values may be in each other.
    private static let deepest = 200

    init(_ bytes: ArraySlice<UInt8>, line: Int) {
        self.bytes = bytes
        self.line = line
        place = bytes.startIndex
    }

    mutating func document() throws(JSONTree.Failure) -> JSONTree {
        let value = try value()
        skipBlanks()
        guard place == bytes.endIndex else { throw failure("something follows the value") }
        return value
    }

    private func failure(_ reason: String) -> JSONTree.Failure { JSONTree.Failure(reason: reason, line: line) }

    private var next: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

    private mutating func skipBlanks() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
            if byte == 0x0A { line += 1 }
            place += 1
        }
    }

    private mutating func take(_ byte: Character) -> Bool {
        skipBlanks()
        guard next == byte.asciiValue else { return false }
        place += 1
        return true
    }

    private mutating func value() throws(JSONTree.Failure) -> JSONTree {
        skipBlanks()
        let start = line
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw failure("values are nested too deeply") }
        guard let byte = next else { throw failure("the text ends too early") }
        let content: JSONTree.Content
        switch byte {
        case UInt8(ascii: "{"): content = try object()
        case UInt8(ascii: "["): content = try array()
        case UInt8(ascii: "\""): content = .text(try string())
        case UInt8(ascii: "-"), 0x30...0x39: content = .number(number())
        default: content = try word()
        }
        return JSONTree(content: content, line: start)
    }

    private mutating func object() throws(JSONTree.Failure) -> JSONTree.Content {
        place += 1
        var members: [(key: String, value: JSONTree)] = []
        if take("}") { return .object(members) }
        repeat {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw failure("a key is expected") }
            let key = try string()
            guard take(":") else { throw failure("':' is expected after the key '\(key.prefix(40))'") }
            members.append((key, try value()))
        } while take(",")
        guard take("}") else { throw failure("',' or '}' is expected") }
        return .object(members)
    }

    private mutating func array() throws(JSONTree.Failure) -> JSONTree.Content {
        place += 1
        var values: [JSONTree] = []
        if take("]") { return .array(values) }
        repeat { values.append(try value()) } while take(",")
        guard take("]") else { throw failure("',' or ']' is expected") }
        return .array(values)
    }

    private mutating func number() -> String {
        let start = place
        while let byte = next, (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) {
            place += 1
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func word() throws(JSONTree.Failure) -> JSONTree.Content {
        for (word, content) in [
            ("true", JSONTree.Content.boolean(true)), ("false", .boolean(false)), ("null", .null),
        ] where bytes[place...].starts(with: Array(word.utf8)) {
            place += word.utf8.count
            return content
        }
        throw failure("unexpected character")
    }

    private mutating func string() throws(JSONTree.Failure) -> String {
        place += 1
        var text: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                place += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                place += 1
                text += try escape()
            case 0..<0x20: throw failure("a text ends without quotes")
            default:
                text.append(byte)
                place += 1
            }
        }
        throw failure("a text ends without quotes")
    }

    /// In UTF-8.
    private mutating func escape() throws(JSONTree.Failure) -> [UInt8] {
        guard let byte = next else { throw failure("a text ends without quotes") }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            let first = try unit()
            var units = [first]
            if UTF16.isLeadSurrogate(first), bytes[place...].starts(with: [0x5C, 0x75]) {
                place += 2
                units.append(try unit())
            }
            return Array(String(decoding: units, as: UTF16.self).utf8)
        default: throw failure("unknown escape in a text")
        }
    }

    private mutating func unit() throws(JSONTree.Failure) -> UInt16 {
        guard bytes.endIndex - place >= 4,
            let unit = UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
        else { throw failure("unknown escape in a text") }
        place += 4
        return unit
    }
}
