/// The id of one thing of the model. The type parameter keeps ids of different types apart; no value of it is stored.
package struct Identifier<Named>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let text: String

    @inlinable package init(_ text: String) { self.text = text }
    package init(stringLiteral value: String) { text = value }

    /// Parts with two hyphens between them. An edition has very many such ids, so that their text takes no more memory
    /// than it needs.
    package init(joining parts: String...) {
        var text = ""
        text.reserveCapacity(parts.reduce(2 * (parts.count - 1)) { $0 + $1.utf8.count })
        for (position, part) in parts.enumerated() {
            if position > 0 { text += "--" }
            text += part
        }
        self.text = text
    }

    package var description: String { text }

    @inlinable package static func == (a: Self, b: Self) -> Bool { a.text == b.text }
    @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    @inlinable package static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}
