/// The id of one thing of the model. The type parameter keeps ids of different types apart; no value of it is stored.
package struct Identifier<Named>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let text: String

    @inlinable package init(_ text: String) { self.text = text }
    package init(stringLiteral value: String) { text = value }

    package var description: String { text }

    @inlinable package static func == (a: Self, b: Self) -> Bool { a.text == b.text }
    @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    @inlinable package static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}
