/// The text of a shape.
struct ShapeText: Sendable, Hashable {
    enum Anchor: String, Sendable, Hashable {
        case top = "t"
        case middle = "ctr"
        case bottom = "b"
    }

    enum Alignment: String, Sendable, Hashable {
        case left = "l"
        case center = "ctr"
        case right = "r"
    }

    struct Run: Sendable, Hashable {
        var text: String
        /// In hundredths of a typographic point; `nil` for that of the placeholder.
        var size: Int?
        var isBold = false
        /// `nil` for that of the placeholder.
        var color: ThemeColor?
        /// Whether the slide's number is shown instead of the text.
        var isSlideNumber = false
    }

    struct Insets: Sendable, Hashable {
        var left = 0
        var top = 0
        var right = 0
        var bottom = 0
    }

    /// Each a paragraph.
    var paragraphs: [[Run]]
    var alignment = Alignment.left
    var anchor = Anchor.middle
    var insets = Insets()
    /// Whether lines are broken at the shape's width.
    var wraps = false
    /// From a baseline to the next, in 1,000ths of a percent of the font's own; `nil` for that.
    var lineSpacing: Int?
    /// How far lines begin behind the first one's beginning, and what follows a tab in that, in EMU.
    var hanging = 0
}
