/// The appearance of a channel's line. Color is never the only difference between two styles.
package struct LineStyle: Sendable, Hashable {
    /// The end of a line at the side that listens.
    package enum Head: Sendable, Hashable, CaseIterable {
        case triangle, vee, diamond, hollowTriangle, hollowDiamond, barredTriangle, chevrons
    }

    package enum Cap: String, Sendable, Hashable { case butt, round }

    /// The name by which a catalog can pin a channel to the style; `nil` if the style is only assigned in order.
    package var name: String?
    /// `#RRGGBB`, for each theme.
    package var light: String
    package var dark: String
    package var head: Head
    /// Alternating lengths of dashes and gaps, in points; empty for a solid line.
    package var dashes: [Double]
    package var width: Double
    package var cap: Cap
    /// The width of the gap in the middle that splits the line into two rails, in points.
    package var core: Double?

    init(
        name: String? = nil, _ light: String, _ dark: String, _ head: Head, dashes: [Double] = [],
        width: Double = 2.4, cap: Cap = .butt, core: Double? = nil
    ) {
        self.name = name
        self.light = light
        self.dark = dark
        self.head = head
        self.dashes = dashes
        self.width = width
        self.cap = cap
        self.core = core
    }

    /// Of a line that stands for many, in a color of no channel.
    package static let carrier = Self("#42526B", "#B4C1D4", .triangle, width: 4.6)

    /// - Parameter gaps: the distances from the center of each dot to the center of the next.
    static func dots(
        name: String? = nil, _ light: String, _ dark: String, _ head: Head, gaps: [Double] = [6],
        width: Double = 3.4
    ) -> Self {
        Self(name: name, light, dark, head, dashes: gaps.flatMap { [0.01, $0] }, width: width, cap: .round)
    }

    static func band(_ light: String, _ dark: String, _ head: Head, dashes: [Double] = []) -> Self {
        Self(light, dark, head, dashes: dashes, width: 4.6)
    }

    static func rails(
        name: String? = nil, _ light: String, _ dark: String, _ head: Head, dashes: [Double] = []
    ) -> Self {
        Self(name: name, light, dark, head, dashes: dashes, width: 5.2, core: 2)
    }
}

extension LineStyle {
    /// A style by its position in the palette, counted from 0. Slots past the palette's end repeat its dashes with
    /// other heads and colors.
    package struct ID: Sendable, Hashable, Comparable {
        package var slot: Int

        package init(slot: Int) { self.slot = slot }

        /// `nil` if no style has that name.
        package init?(name: String) {
            guard let slot = LineStyle.palette.firstIndex(where: { $0.name == name }) else { return nil }
            self.slot = slot
        }

        package static func < (a: Self, b: Self) -> Bool { a.slot < b.slot }

        /// The index of the palette entry whose color it has. Past the palette's end the order differs, so that the
        /// same dashes get another color.
        package var colorIndex: Int {
            let (slot, count) = (max(slot, 0), LineStyle.palette.count)
            return (slot + 5 * (slot / count)) % count
        }

        /// The name of that color in pages and drawings: `web`, or `7` if the entry has no name.
        package var colorName: String { LineStyle.palette[colorIndex].name ?? "\(colorIndex)" }
    }
}

extension LineStyle.ID {
    /// Any two slots differ in dashes, width or head. The entries of the palette differ in dashes or width and in
    /// color; further slots repeat them with other heads and colors, and after that with countable dashes.
    package var style: LineStyle {
        let palette = LineStyle.palette
        let (round, index) = max(slot, 0).quotientAndRemainder(dividingBy: palette.count)
        let heads = LineStyle.Head.allCases
        var line = palette[index]
        guard round > 0 else { return line }
        line.name = nil
        (line.light, line.dark) = (palette[colorIndex].light, palette[colorIndex].dark)
        if round < heads.count {
            let place = heads.firstIndex(of: line.head) ?? 0
            line.head = heads[(place + round) % heads.count]
            return line
        }
        let further = slot - palette.count * heads.count
        let long = Array(repeating: [10.0, 4.0], count: 3 + further / 8)
        let short = Array(repeating: [2.5, 4.0], count: 1 + further % 8)
        return LineStyle(
            line.light, line.dark, heads[further % heads.count], dashes: (long + short).flatMap { $0 })
    }
}
