/// One thing that is not the same in two editions.
package struct Change: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case added, removed, changed
        /// The same under another name, letter or address.
        case renamed
        /// The same in another place of its list.
        case moved
        /// A list whose members are the same, in another order.
        case reordered
    }

    package enum Subject: String, Sendable, Hashable, CaseIterable {
        case zone, port, channel, component, setting, section, slide, diagram, link, initiator, path, step, note, text,
            source
    }

    package var kind: Kind
    package var subject: Subject
    /// By which the thing is known in both editions. Empty for what has no name, such as a step.
    package var id: String
    /// As readers know it; of a step or note, its number and its words.
    package var title: String
    package var facts: [Fact]

    package init(_ kind: Kind, _ subject: Subject, id: String, title: String, facts: [Fact] = []) {
        self.kind = kind
        self.subject = subject
        self.id = id
        self.title = title
        self.facts = facts
    }
}

/// What is not the same about a thing. A value that is missing was not there.
package struct Fact: Sendable, Hashable {
    package var name: String
    package var before: String?
    package var after: String?

    package init(_ name: String, before: String?, after: String?) {
        self.name = name
        self.before = before
        self.after = after
    }
}

/// Something that can be said of a thing, to be compared.
struct Trait: Hashable {
    var name: String
    /// What is compared; `nil` where nothing is said.
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
