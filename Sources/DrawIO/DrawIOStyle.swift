/// The style of a cell: keys with values in their order, `rounded=1;fillColor=#FFFFFF;`.
struct DrawIOStyle: Sendable, Hashable {
    private(set) var text = ""

    init() {}

    init(_ entries: KeyValuePairs<String, String>) { for (key, value) in entries { set(key, value) } }

    /// - Parameter base: a style by name, as `text`.
    init(_ base: String, _ entries: KeyValuePairs<String, String>) {
        text = base + ";"
        for (key, value) in entries { set(key, value) }
    }

    /// No value has a semicolon in it.
    mutating func set(_ key: String, _ value: String) { text += "\(key)=\(value.replacing(";", with: ","));" }

    mutating func set(_ key: String, _ value: Double) { set(key, DrawIOCell.number(value, digits: 4)) }
}
