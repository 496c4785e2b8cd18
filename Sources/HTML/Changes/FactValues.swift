import Changes

/// A value before and after a change, with the differing words marked.
struct FactValues {
    var fact: Fact

    var nodes: [HTMLNode] {
        switch (fact.before, fact.after) {
        case (let before?, let after?):
            let parts = WordDifference.parts(before, after)
            let isShort = before.count < 40 && after.count < 40
            if isShort || !parts.contains(where: { $0.kind == .same }) {
                return [
                    element("del") { before }, .text(" "), element("span", .class("arrow")) { "→" }, .text(" "),
                    element("ins") { after },
                ]
            }
            return parts.map { part in
                switch part.kind {
                case .same: .text(part.text)
                case .removed: element("del") { part.text }
                case .added: element("ins") { part.text }
                }
            }
        case (let before?, nil): return [element("del") { before }]
        case (nil, let after?): return [element("ins") { after }]
        case (nil, nil): return []
        }
    }
}
