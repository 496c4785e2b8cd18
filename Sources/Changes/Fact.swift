import Words

/// One difference of a thing. A value that is `nil` is missing in that edition.
package struct Fact: Sendable, Hashable {
    package var name: ComparedProperty
    package var before: String?
    package var after: String?

    package init(_ name: ComparedProperty, before: String?, after: String?) {
        self.name = name
        self.before = before
        self.after = after
    }
}
