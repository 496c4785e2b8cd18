import Words

/// A property of a thing, to be compared.
struct Trait: Hashable {
    var name: ComparedProperty
    /// What is compared; `nil` where it is not stated.
    var key: String?
    /// What readers see.
    var text: String?

    init(_ name: ComparedProperty, _ key: String?, text: String? = nil) {
        self.name = name
        self.key = key
        self.text = text ?? key
    }

    /// A trait that a thing has or has not.
    init(_ name: ComparedProperty, _ isTrue: Bool?, _ words: ChangeWords) {
        self.init(name, isTrue.map { $0 ? "yes" : "no" }, text: isTrue.map { $0 ? words.yes : words.no })
    }

    /// The traits that differ. Both lists have the same names in the same order.
    static func differences(_ before: [Trait], _ after: [Trait]) -> [Fact] {
        zip(before, after).compactMap { old, new in
            old.key == new.key ? nil : Fact(new.name, before: old.text, after: new.text)
        }
    }
}
