/// A JSON value that is written in the order in which it was made.
package enum JSONValue: Sendable, Hashable {
    package struct Member: Sendable, Hashable {
        package var key: String
        package var value: JSONValue
        package init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    case string(String)
    case integer(Int)
    /// Written with three decimals at most; what is not finite becomes `null`.
    case decimal(Double)
    case boolean(Bool)
    case null
    case array([JSONValue])
    case object([Member])

    /// An object of those members whose value is not `nil`.
    package static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
    }

    /// A document in UTF-8, with two spaces a level and a line feed at the end.
    package var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.write(self)
        return writer.finished()
    }

    /// Likewise as text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension JSONWriter {
    package mutating func write(_ value: JSONValue) {
        switch value {
        case .string(let text): write(text)
        case .integer(let number): write(number)
        case .decimal(let number): write(number)
        case .boolean(let value): write(value)
        case .null: writeNull()
        case .array(let values): array(values) { $0.write($1) }
        case .object(let members):
            object { writer in
                for member in members {
                    writer.key(member.key)
                    writer.write(member.value)
                }
            }
        }
    }

    package mutating func member(_ key: String, _ value: JSONValue) {
        self.key(key)
        write(value)
    }
}
