/// The facts about a thing, each under its name. Empty facts are omitted.
struct FactList {
    var facts: [(name: String, value: [HTMLNode])]

    var node: HTMLNode {
        element("dl", .class("facts")) {
            for fact in facts where !fact.value.isEmpty {
                element("div") {
                    element("dt") { fact.name }
                    element("dd") { fact.value }
                }
            }
        }
    }

    /// Values separated by commas.
    static func joined(_ values: [[HTMLNode]]) -> [HTMLNode] {
        Array(values.joined(separator: [.text(", ")]))
    }
}
