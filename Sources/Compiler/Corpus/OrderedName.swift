/// A name like `40-query-channel`: the number orders, the rest is the slug. Names without a number come last.
package struct OrderedName: Comparable, Sendable {
    package let number: Int
    package let slug: String

    package init(_ name: Substring) {
        let digits = name.prefix { ("0"..."9").contains($0) }
        if !digits.isEmpty, name.dropFirst(digits.count).hasPrefix("-"), let number = Int(digits) {
            self.number = number
            slug = String(name.dropFirst(digits.count + 1))
        } else {
            number = .max
            slug = String(name)
        }
    }

    package static func < (a: Self, b: Self) -> Bool { (a.number, a.slug) < (b.number, b.slug) }
}
