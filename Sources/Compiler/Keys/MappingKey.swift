import Diagnostics

/// The keys of one mapping of the corpus, one case a key. The raw value is the key as authors write it.
///
/// This is the only declaration of a key: readers ask for keys by case, and the check of unknown and missing keys, their
/// hints, reference pages and schemas are made from the declarations.
package protocol MappingKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable, SendableMetatype
where AllCases == [Self] {
    /// What the mapping describes, with its article, as messages say it: `a channel`.
    static var subject: String { get }
    /// Mappings whose keys are written in this mapping too.
    static var parts: [any MappingKey.Type] { get }

    /// By what authors take for a key of the mapping.
    static var sought: [String: SoughtKey] { get }

    var declaration: KeyDeclaration { get }

    /// Those that are required wherever the mapping is: `requiredKeys()`, which is computed once, since a mapping is read
    /// for each link.
    static var required: [Self] { get }
}

extension MappingKey {
    package static var parts: [any MappingKey.Type] { [] }
    package static var sought: [String: SoughtKey] { [:] }

    static func requiredKeys() -> [Self] { allCases.filter { $0.declaration.presence == .required } }

    /// Every key that the mapping may have, those of its parts included, with its declaration.
    package static var declarations: [(name: String, declaration: KeyDeclaration)] {
        var found = allCases.map { (name: $0.rawValue, declaration: $0.declaration) }
        for part in parts { found += part.declarations }
        return found
    }

    /// Whether the mapping may have a key of that name.
    static func has(_ name: String) -> Bool { Self(rawValue: name) != nil || parts.contains { $0.has(name) } }
}
