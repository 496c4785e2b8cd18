import TextFormats

extension JSONValue {
    static func list<Item>(_ items: some Sequence<Item>, _ value: (Item) -> JSONValue) -> JSONValue {
        .array(items.map(value))
    }

    /// A member that is omitted if there is no text.
    static func optional(_ text: String?) -> JSONValue? { text.map(JSONValue.string) }
}
