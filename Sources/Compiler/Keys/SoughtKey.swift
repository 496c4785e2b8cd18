/// A key that authors look for in a mapping, while what it says stands elsewhere.
package struct SoughtKey: Sendable {
    /// The key of the mapping that leads there.
    package let meant: String
    /// What to write instead.
    package let hint: String

    package init(_ meant: some MappingKey, _ hint: String) {
        self.meant = meant.rawValue
        self.hint = hint
    }
}
