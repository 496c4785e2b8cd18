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
