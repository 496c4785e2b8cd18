/// An element of a spreadsheet's parts. The only place that escapes their XML.
struct XMLElement {
    private var name: String
    private var attributes: KeyValuePairs<String, String>
    private var children: [XMLElement]
    private var text: String?

    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [XMLElement] = []) {
        self.name = name
        self.attributes = attributes
        self.children = children
    }

    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
        self.init(name, attributes)
        self.text = text
    }

    var document: String { "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + markup }

    private var markup: String {
        let start = name + attributes.map { " \($0)=\"\(Self.escaped($1))\"" }.joined()
        if children.isEmpty, text == nil { return "<\(start)/>" }
        return "<\(start)>\(text.map(Self.escaped) ?? "")\(children.map(\.markup).joined())</\(name)>"
    }

    /// Characters that XML 1.0 cannot hold become U+FFFD.
    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\t", "\n", "\r": out += "&#\(scalar.value);"
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
