/// A property of a thing, to be compared.
struct Trait: Hashable {
    var name: String
    /// What is compared; `nil` where it is not stated.
    var key: String?
    /// What readers see.
    var text: String?

    init(_ name: String, _ key: String?, text: String? = nil) {
        self.name = name
        self.key = key
        self.text = text ?? key
    }

    /// The traits that differ. Both lists have the same names in the same order.
    static func differences(_ before: [Trait], _ after: [Trait]) -> [Fact] {
        zip(before, after).compactMap { old, new in
            old.key == new.key ? nil : Fact(new.name, before: old.text, after: new.text)
        }
    }
}
