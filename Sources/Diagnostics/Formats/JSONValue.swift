/// A JSON value that is written in the order in which it was made. The only place that escapes JSON.
package indirect enum JSONValue: Sendable, Hashable {
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

    /// With two spaces a level and a line feed at the end.
    package var text: String {
        var out = ""
        write(to: &out, indent: "\n")
        return out + "\n"
    }

    private func write(to out: inout String, indent: String) {
        switch self {
        case .string(let text): Self.write(text, to: &out)
        case .integer(let number): out += "\(number)"
        case .decimal(let number): out += Self.text(of: number)
        case .boolean(let value): out += value ? "true" : "false"
        case .null: out += "null"
        case .array(let values):
            Self.write(values, between: ("[", "]"), to: &out, indent: indent) { value, out, inner in
                value.write(to: &out, indent: inner)
            }
        case .object(let members):
            Self.write(members, between: ("{", "}"), to: &out, indent: indent) { member, out, inner in
                Self.write(member.key, to: &out)
                out += ": "
                member.value.write(to: &out, indent: inner)
            }
        }
    }

    private static func text(of number: Double) -> String {
        guard let thousandths = Int(exactly: (number * 1000).rounded()) else { return "null" }
        let (whole, rest) = (thousandths.magnitude / 1000, thousandths.magnitude % 1000)
        var digits = String(String(1000 + rest).dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return (thousandths < 0 ? "-" : "") + "\(whole)" + (digits.isEmpty ? "" : "." + digits)
    }

    private static func write<Item>(
        _ items: [Item], between ends: (String, String), to out: inout String, indent: String,
        item write: (Item, inout String, String) -> Void
    ) {
        out += ends.0
        for (index, item) in items.enumerated() {
            out += (index == 0 ? "" : ",") + indent + "  "
            write(item, &out, indent + "  ")
        }
        out += (items.isEmpty ? "" : indent) + ends.1
    }

    private static func write(_ text: String, to out: inout String) {
        out += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        out += "\""
    }
}
