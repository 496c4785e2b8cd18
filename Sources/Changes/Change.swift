import Words

/// One difference between two editions.
package struct Change: Sendable, Hashable {
    package typealias Kind = ChangeKind
    package typealias Subject = ChangeSubject

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
