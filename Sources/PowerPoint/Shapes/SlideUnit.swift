import Layout

/// Lengths of slides: English Metric Units, 914,400 to an inch, as integers.
enum SlideUnit {
    /// To a typographic point.
    static let point = 12_700
}

/// A rectangle of a slide in EMU.
struct SlideRect: Sendable, Hashable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int
}

/// A point of a slide in EMU.
struct SlidePoint: Sendable, Hashable {
    var x: Int
    var y: Int
}

extension SlideRect {
    /// The smallest rectangle with all of them; that of all of a group's shapes.
    init(around frames: [SlideRect]) {
        let left = frames.map(\.x).min() ?? 0
        let top = frames.map(\.y).min() ?? 0
        let right = frames.map { $0.x + $0.width }.max() ?? 0
        let bottom = frames.map { $0.y + $0.height }.max() ?? 0
        self.init(x: left, y: top, width: right - left, height: bottom - top)
    }
}
