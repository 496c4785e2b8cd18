/// The letter on one or more links, to which steps refer: `a`.
package struct Path: Sendable, Hashable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let letter: String
    package init(_ letter: String) { self.letter = letter }
    package init(stringLiteral value: String) { letter = value }
    package var description: String { letter }
    package static func < (a: Path, b: Path) -> Bool {
        (a.letter.utf8.count, a.letter) < (b.letter.utf8.count, b.letter)
    }
}
