/// A table of texts with a head.
struct SlideTable: Sendable, Hashable {
    struct Look: Sendable, Hashable {
        var ink: ThemeColor
        var rule: ThemeColor
        var headFill: ThemeColor
        /// In hundredths of a typographic point.
        var size: Int
    }

    var name: ShapeName
    var origin: SlidePoint
    /// Of each column.
    var widths: [Int]
    var head: [String]
    var rows: [[String]]
    /// Of each row, that of the head first.
    var heights: [Int]
    var look: Look

    var frame: SlideRect {
        SlideRect(
            x: origin.x, y: origin.y, width: widths.reduce(0, +), height: heights.reduce(0, +))
    }
}
