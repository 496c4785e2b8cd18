import TextFormats

/// The reference of all keys, as pages of a corpus: one for each kind of file.
package enum KeyPages {
    package struct Page: Sendable, Hashable {
        /// Of its file, with the number that orders it: `20-catalog.md`.
        package let name: String
        package let text: String
    }

    package static let all = FileFormat.all.enumerated().map { position, format in
        Page(name: "\((position + 1) * 10)-\(format.name).md", text: text(of: format))
    }

    private static func text(of format: FileFormat) -> String {
        var text = """
            ---
            title: \(YAMLText.scalar(format.path))
            kind: page
            summary: \(YAMLText.quoted(format.sentence))
            ---

            <!-- Written by 'portolan explain --reference'. -->

            """
        var open: [any MappingKey.Type] = []
        var seen: Set<ObjectIdentifier> = []
        func add(_ type: KeyType) {
            for keys in type.mappings where seen.insert(ObjectIdentifier(keys)).inserted { open.append(keys) }
        }
        add(format.type)
        while !open.isEmpty {
            let keys = open.removeFirst()
            text += section(of: keys)
            for (_, declaration) in keys.declarations { add(declaration.type) }
        }
        return text
    }

    private static func section(of keys: any MappingKey.Type) -> String {
        let subject = keys.subject.prefix(1).uppercased() + keys.subject.dropFirst()
        var text =
            "\n## \(MarkdownEscaping.escaped(subject))\n\n| key | what it says | value | example |\n|---|---|---|---|\n"
        for (name, declaration) in keys.declarations {
            let presence = declaration.presence
            let meaning = "\(declaration.sentence) \(presence.heading): \(presence.text)."
            let cells = [
                // Not code, which may break anywhere in a narrow column.
                "**\(MarkdownEscaping.escaped(name))**", MarkdownEscaping.escaped(meaning),
                MarkdownEscaping.escaped(declaration.type.wording),
                code("\(name): \(declaration.example)"),
            ]
            text += "| \(cells.joined(separator: " | ")) |\n"
        }
        return text
    }

    /// A span of code in a cell of a table, which the vertical line would end.
    private static func code(_ text: String) -> String { "`\(text.replacing("|", with: "\\|"))`" }
}

extension KeyType {
    /// The mappings with fixed keys that values of the type are or hold.
    fileprivate var mappings: [any MappingKey.Type] {
        switch self {
        case .mapping(let keys): [keys]
        case .list(let item), .oneOrMore(let item), .entries(_, let item): item.mappings
        case .open(let keys, _, let item): [keys] + item.mappings
        default: []
        }
    }
}
