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

    /// - Parameter gaps: from the middle of a dot to that of the next, by turns.
    static func dots(_ color: ColorToken, _ head: Arrowhead, gaps: [Double] = [6], width: Double = 3.4) -> Self {
        Self(color, head, dashes: gaps.flatMap { [0.01, $0] }, width: width, cap: .round)
    }

    static func band(_ color: ColorToken, _ head: Arrowhead, dashes: [Double] = []) -> Self {
        Self(color, head, dashes: dashes, width: 4.6)
    }

    static func rails(_ color: ColorToken, _ head: Arrowhead, dashes: [Double] = []) -> Self {
        Self(color, head, dashes: dashes, width: 5.2, core: 2)
    }
}

extension LineStyle.ID {
    /// Any two slots differ in dashes, width or head. Those of `LinePalette.table` differ in dashes or width and in
    /// colour; then the same come back with other heads and in other colours, and after that dashes that can be counted.
    package var appearance: LineAppearance {
        let table = LinePalette.table
        let (round, index) = max(slot, 0).quotientAndRemainder(dividingBy: table.count)
        let heads = Arrowhead.allCases
        var line = table[index]
        line.color = table[colorIndex].color
        if round < heads.count {
            let place = heads.firstIndex(of: line.head) ?? 0
            line.head = heads[(place + round) % heads.count]
            return line
        }
        let further = slot - table.count * heads.count
        let long = Array(repeating: [10.0, 4.0], count: 3 + further / 8)
        let short = Array(repeating: [2.5, 4.0], count: 1 + further % 8)
        return LineAppearance(line.color, heads[further % heads.count], dashes: (long + short).flatMap { $0 })
    }
}
