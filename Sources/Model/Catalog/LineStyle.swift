/// A slot in the palette of line styles; the palette itself belongs to the drawing.
package enum LineStyle {
    /// Counted from 0. The first slots have names by which a catalog can pin a channel to them.
    package struct ID: Sendable, Hashable, Comparable {
        package var slot: Int
        package init(slot: Int) { self.slot = slot }
        package static func < (a: Self, b: Self) -> Bool { a.slot < b.slot }

        /// Which of the colours it has. Slots past the last colour begin anew elsewhere, so that the same dashes come
        /// back in another colour.
        package var colorIndex: Int {
            let slot = max(slot, 0)
            return (slot + 5 * (slot / colorCount)) % colorCount
        }

        /// The name of that colour, by which pages and drawings agree: `web`, or `7` where a slot has no name.
        package var colorName: String { colorIndex < names.count ? names[colorIndex] : "\(colorIndex)" }
    }

    /// How many slots differ in colour.
    package static let colorCount = 24

    /// The slots with names, in the order in which channels are given them.
    package static let names = ["platform", "web", "notify", "data", "directory", "session", "human"]
}
