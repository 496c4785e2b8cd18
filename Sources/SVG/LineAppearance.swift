import Model

/// How the line of a channel is drawn. Colour is never the only difference between two of them.
package struct LineAppearance: Sendable, Hashable {
    package enum Cap: String, Sendable, Hashable { case butt, round }

    package var color: ColorToken
    /// Lengths of dashes and gaps by turns; empty for a solid line.
    package var dashes: [Double]
    package var width: Double
    package var cap: Cap
    package var head: Arrowhead
    /// The width of the middle that shows the canvas, which makes two rails of the line.
    package var core: Double?

    init(
        _ color: ColorToken, _ head: Arrowhead, dashes: [Double] = [], width: Double = 2.4, cap: Cap = .butt,
        core: Double? = nil
    ) {
        self.color = color
        self.dashes = dashes
        self.width = width
        self.cap = cap
        self.head = head
        self.core = core
    }

    static func dots(_ color: ColorToken, _ head: Arrowhead) -> Self {
        Self(color, head, dashes: [0.01, 6], width: 3.4, cap: .round)
    }

    static func rails(_ color: ColorToken, _ head: Arrowhead, dashes: [Double] = []) -> Self {
        Self(color, head, dashes: dashes, width: 5.2, core: 2)
    }
}

extension LineStyle.ID {
    /// Any two slots differ in dashes, width or head. Those of `LinePalette.table` differ in colour too; later ones
    /// repeat its colours.
    package var appearance: LineAppearance {
        let table = LinePalette.table
        guard slot >= table.count else { return table[max(slot, 0)] }
        let further = slot - table.count
        let long = Array(repeating: [10.0, 4.0], count: 3 + further / 8)
        let short = Array(repeating: [2.5, 4.0], count: 1 + further % 8)
        let heads = Arrowhead.allCases
        return LineAppearance(
            table[slot % table.count].color, heads[further % heads.count], dashes: (long + short).flatMap { $0 })
    }
}
