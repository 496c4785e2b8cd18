import Diagnostics
import Markup

/// Reads the keys of one YAML mapping into values, and tells what is wrong with them.
struct MappingReader {
    let entries: [YAMLEntry]
    let location: SourceLocation
    /// What the mapping describes, as messages say it: `a channel`.
    let subject: String

    /// Tells of keys that are not in `keys`.
    /// - Returns: `nil` with a fault if the node is no mapping.
    init?(_ node: YAMLNode, keys: [String], of subject: String, _ faults: inout [Diagnostic]) {
        guard case .mapping(let entries) = node.content else {
            faults.append(Diagnostic(.wrongType, "\(subject) must be a mapping of keys to values", at: node.location))
            return nil
        }
        self.entries = entries
        self.subject = subject
        location = SourceLocation(path: node.location.path, start: node.location.start)
        for entry in entries where !keys.contains(entry.key) {
            faults.append(
                Diagnostic(
                    .unknownKey, "\(subject) has no key ‘\(entry.key)’", at: entry.keyLocation,
                    hint: NearestName.hint(for: entry.key, among: keys)))
        }
    }

    func entry(_ key: String) -> YAMLEntry? { entries.first { $0.key == key } }
    func has(_ key: String) -> Bool { entry(key) != nil }

    /// Tells of the key's absence.
    func require(_ key: String, _ faults: inout [Diagnostic]) {
        guard !has(key) else { return }
        faults.append(Diagnostic(.missingKey, "\(subject) needs the key ‘\(key)’", at: location))
    }

    /// Tells of a key that has no meaning in this place.
    func refuse(_ key: String, because reason: String, _ faults: inout [Diagnostic]) {
        guard let entry = entry(key) else { return }
        faults.append(Diagnostic(.misplacedKey, "‘\(key)’ has no meaning here: \(reason)", at: entry.keyLocation))
    }

    // MARK: Values

    func text(_ key: String, _ faults: inout [Diagnostic]) -> Located<String>? {
        entry(key).flatMap { $0.value.text(of: "‘\(key)’", &faults) }
    }

    func requiredText(_ key: String, _ faults: inout [Diagnostic]) -> Located<String>? {
        require(key, &faults)
        return text(key, &faults)
    }

    func flag(_ key: String, _ faults: inout [Diagnostic]) -> Bool? {
        guard let entry = entry(key) else { return nil }
        switch entry.value.content {
        case .scalar("true", isPlain: true): return true
        case .scalar("false", isPlain: true): return false
        default:
            faults.append(Diagnostic(.wrongType, "‘\(key)’ must be true or false", at: entry.value.location))
            return nil
        }
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ key: String, _ faults: inout [Diagnostic]
    ) -> Located<Choice>? {
        guard let text = text(key, &faults) else { return nil }
        if let choice = Choice(rawValue: text.value) { return Located(choice, at: text.location) }
        faults.append(
            Diagnostic(
                .invalidValue, "‘\(text.value)’ is not a value of ‘\(key)’", at: text.location,
                hint: NearestName.hint(for: text.value, among: Choice.allCases.map(\.rawValue))))
        return nil
    }

    func requiredChoice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ key: String, _ faults: inout [Diagnostic]
    ) -> Located<Choice>? {
        require(key, &faults)
        return choice(key, &faults)
    }

    /// The values of a list; empty if the key is not there.
    func list(_ key: String, _ faults: inout [Diagnostic]) -> [YAMLNode] {
        guard let entry = entry(key) else { return [] }
        if case .sequence(let items) = entry.value.content { return items }
        faults.append(Diagnostic(.wrongType, "‘\(key)’ must be a list", at: entry.value.location))
        return []
    }

    func texts(_ key: String, _ faults: inout [Diagnostic]) -> [Located<String>] {
        list(key, &faults).compactMap { $0.text(of: "each value of ‘\(key)’", &faults) }
    }

    /// The entries of a mapping with keys of the author's choice; empty if the key is not there.
    func mapping(_ key: String, _ faults: inout [Diagnostic]) -> [YAMLEntry] {
        guard let entry = entry(key) else { return [] }
        if case .mapping(let entries) = entry.value.content { return entries }
        faults.append(Diagnostic(.wrongType, "‘\(key)’ must be a mapping", at: entry.value.location))
        return []
    }
}

extension YAMLNode {
    /// The node's text, if it is one that says something.
    func text(of subject: String, _ faults: inout [Diagnostic]) -> Located<String>? {
        guard case .scalar(let text, let isPlain) = content else {
            faults.append(Diagnostic(.wrongType, "\(subject) must be a text", at: location))
            return nil
        }
        let trimmed = text.trimmed
        if trimmed.isEmpty || isPlain && ["~", "null"].contains(trimmed) {
            faults.append(Diagnostic(.wrongType, "\(subject) must be a text, but has no value", at: location))
            return nil
        }
        return Located(trimmed, at: location)
    }
}

extension String {
    /// Without white space and line feeds at its ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
