import Diagnostics
import Markup

/// Reads the keys of one YAML mapping into values, and reports what is wrong with them.
struct MappingReader<Key: MappingKey> {
    /// The point at which the mapping begins.
    let location: SourceLocation
    let diagnostics: DiagnosticBag
    private let entries: [YAMLEntry]
    /// The keys that unknown ones were probably meant to be.
    private var misspelt: Set<String>

    /// Reports keys that the mapping cannot have, and required keys that it does not have.
    ///
    /// - Returns: `nil` with a diagnostic if the node is not a mapping.
    init?(_ node: YAMLNode, _ diagnostics: DiagnosticBag) {
        guard case .mapping(let entries) = node.content else {
            WrongType.report(Key.subject, expected: "a mapping of keys to values", at: node.location, diagnostics)
            return nil
        }
        self.init(entries, at: node.location.beginning, diagnostics)
        for entry in entries where !Key.has(entry.key) {
            if let meant = UnknownKey.report(
                entry, of: Key.self, besides: entries.map(\.key), diagnostics)
            {
                misspelt.insert(meant)
            }
        }
        requireDeclared()
    }

    private init(
        _ entries: [YAMLEntry], misspelt: Set<String> = [], at location: SourceLocation, _ diagnostics: DiagnosticBag
    ) {
        self.entries = entries
        self.misspelt = misspelt
        self.location = location
        self.diagnostics = diagnostics
    }

    private func requireDeclared() {
        for key in Key.required { require(key) }
    }

    /// The keys of a part of the mapping.
    func part<Part: MappingKey>(_ part: Part.Type) -> MappingReader<Part> {
        let reader = MappingReader<Part>(entries, misspelt: misspelt, at: location, diagnostics)
        reader.requireDeclared()
        return reader
    }

    func entry(_ key: Key) -> YAMLEntry? {
        let name = key.rawValue
        return entries.first { $0.key == name }
    }

    func has(_ key: Key) -> Bool { entry(key) != nil }

    /// Whether an unknown key was probably meant to be this one.
    func isMisspelt(_ key: Key) -> Bool { misspelt.contains(key.rawValue) }

    /// Reports the key's absence, unless a misspelt one explains it.
    func require(_ key: Key) {
        if !has(key), !isMisspelt(key) { MissingKey.report(key, at: location, diagnostics) }
    }

    /// Reports that both keys are absent, unless a misspelt one explains it.
    func require(_ key: Key, or other: Key) {
        guard !has(key), !has(other), !isMisspelt(key), !isMisspelt(other) else { return }
        MissingKey.report(key, or: other, at: location, diagnostics)
    }

    /// Reports a key that has no meaning in this place.
    func refuse(_ key: Key, because reason: String) {
        guard let entry = entry(key) else { return }
        MisplacedKey.report(key.rawValue, because: reason, at: entry.keyLocation, diagnostics)
    }

    // MARK: Values

    func text(_ key: Key) -> Located<String>? {
        assert(key.declaration.type.form == .text)
        return entry(key).flatMap { $0.value.text(of: "'\(key.rawValue)'", diagnostics) }
    }

    func flag(_ key: Key) -> Bool? {
        assert(key.declaration.type.form == .flag)
        guard let entry = entry(key) else { return nil }
        switch entry.value.content {
        case .scalar("true", isPlain: true): return true
        case .scalar("false", isPlain: true): return false
        default:
            WrongType.report("'\(key.rawValue)'", expected: "true or false", at: entry.value.location, diagnostics)
            return nil
        }
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ key: Key, of type: Choice.Type
    ) -> Located<Choice>? {
        guard let text = text(key) else { return nil }
        if let choice = Choice(rawValue: text.value) { return Located(choice, at: text.location) }
        InvalidValue.report(
            text, isNot: "a value of '\(key.rawValue)'", values: type.allCases.map(\.rawValue), diagnostics)
        return nil
    }

    /// One of the values that the key's declaration lists.
    func choice(_ key: Key) -> Located<String>? {
        guard let text = text(key) else { return nil }
        let values = key.declaration.type.values
        if values.contains(text.value) { return text }
        InvalidValue.report(
            text, isNot: "a value of '\(key.rawValue)'", values: values, meanings: key.declaration.meanings, diagnostics
        )
        return nil
    }

    func number(_ key: Key) -> Int? {
        guard case .number(let range) = key.declaration.type, let text = text(key) else { return nil }
        return text.number(in: range, of: "'\(key.rawValue)'", diagnostics)
    }

    func date(_ key: Key) -> String? {
        guard let text = text(key) else { return nil }
        guard let date = CalendarDate(text.value) else {
            InvalidValue.report(
                "'\(key.rawValue)' must be a date, for example 2026-11-23", at: text.location,
                hint: CalendarDate.meant(by: text.value).map { "write \($0)" }, diagnostics)
            return nil
        }
        if let obstacle = date.obstacle {
            InvalidValue.report("there is no \(text.value): \(obstacle)", at: text.location, diagnostics)
            return nil
        }
        return text.value
    }

    // MARK: Lists and mappings

    /// The values of a list; empty if the key is absent.
    func list(_ key: Key) -> [YAMLNode] {
        assert(key.declaration.type.form == .list)
        guard let entry = entry(key) else { return [] }
        if case .sequence(let items) = entry.value.content { return items }
        WrongType.report("'\(key.rawValue)'", expected: "a list", at: entry.value.location, diagnostics)
        return []
    }

    func texts(_ key: Key) -> [Located<String>] {
        list(key).compactMap { $0.text(of: "each value of '\(key.rawValue)'", diagnostics) }
    }

    /// The texts of a list that may have so many; none with a diagnostic if there are more.
    func texts(_ key: Key, atMost limit: Int) -> [Located<String>] {
        let texts = texts(key)
        guard texts.count > limit else { return texts }
        let message = "'\(key.rawValue)' has more than \(limit) values"
        TooLarge.report(message, at: texts[limit].location, diagnostics)
        return []
    }

    /// One text, or a list of them; empty if the key is absent.
    func oneOrMore(_ key: Key) -> [Located<String>] {
        assert(key.declaration.type.form == .textOrList)
        return entry(key)?.value.oneOrMore("'\(key.rawValue)'", diagnostics) ?? []
    }

    /// The entries of a mapping whose keys are chosen by the author; empty if the key is absent.
    func entries(_ key: Key) -> [YAMLEntry] {
        assert(key.declaration.type.form == .mapping)
        guard let entry = entry(key) else { return [] }
        if case .mapping(let entries) = entry.value.content { return entries }
        WrongType.report("'\(key.rawValue)'", expected: "a mapping", at: entry.value.location, diagnostics)
        return []
    }

    func mapping<Inner: MappingKey>(_ key: Key, of type: Inner.Type) -> MappingReader<Inner>? {
        entry(key).flatMap { MappingReader<Inner>($0.value, diagnostics) }
    }
}
