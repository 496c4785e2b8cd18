/// What is known of a thing, each fact under its name. Facts that hold nothing are left out.
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

    /// Values one after the other, with commas between them.
    static func joined(_ values: [[HTMLNode]]) -> [HTMLNode] {
        Array(values.joined(separator: [.text(", ")]))
    }
}
