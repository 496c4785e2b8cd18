import Model

/// The line around a shape, or the line itself.
struct ShapeStroke: Sendable, Hashable {
    /// An end of a line (ECMA-376, part 1, 20.1.10.33 and 20.1.10.32).
    struct End: Sendable, Hashable {
        var type: String
        var width = "med"
        var length = "med"
    }

    var color: ThemeColor
    /// In EMU.
    var width: Int
    /// Alternating lengths of dashes and gaps, in widths of the line; empty for a solid line.
    var dashes: [Double] = []
    var isRound = false
    var start: End?
    var end: End?
}
