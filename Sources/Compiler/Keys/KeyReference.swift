import TextFormats

/// What is known of keys, for a person at a terminal.
package enum KeyReference {
    /// Every key of that name, with the mapping that it belongs to; `nil` if there is none.
    package static func explanation(of name: String) -> String? {
        let found = FileFormat.keys(named: name)
        return found.isEmpty ? nil : found.map { text(name, of: $0.subject, $0.declaration) }.joined(separator: "\n")
    }

    private static func text(_ name: String, of subject: String, _ declaration: KeyDeclaration) -> String {
        var rows = [["Value", declaration.type.wording], [declaration.presence.heading, declaration.presence.text]]
        rows.append(["Example", "\(name): \(declaration.example)"])
        let facts = rows.map { row in
            "  \(row[0])\(String(repeating: " ", count: max(10 - row[0].count, 1)))\(row[1])\n"
        }
        var text = "'\(name)' of \(subject)\n\n  \(declaration.sentence)\n\n" + facts.joined()
        if let inner = declaration.type.inner {
            text += "\n  Keys of \(inner.subject):\n\n"
            text += table(of: inner).split(separator: "\n").map { "    \($0)\n" }.joined()
        }
        return text
    }

    /// The keys of a mapping, whether each is required, and what it says.
    private static func table(of keys: any MappingKey.Type) -> String {
        TextTable(
            keys.declarations.map { name, declaration in
                [name, declaration.presence == .required ? "required" : "", declaration.sentence]
            }
        ).text
    }

    /// Every name of a key, each once, in alphabetical order.
    package static let names = Set(FileFormat.mappings.flatMap { $0.declarations.map(\.name) }).sorted()

    /// The nearest name of a key.
    package static func name(near text: String) -> String? { NearestName.nearest(to: text, among: names) }
}

extension KeyDeclaration.Presence {
    package var heading: String { if case .optional = self { "Default" } else { "Presence" } }

    package var text: String {
        switch self {
        case .required: "required"
        case .optional(let value): value
        case .sometimesRequired(let condition): condition
        }
    }
}
