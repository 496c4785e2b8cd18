import Layout
import SVG

/// The size of slides and where their text is.
enum DeckPages {
    /// 13.33 by 7.5 inches.
    static let size = SlideRect(x: 0, y: 0, width: 12_192_000, height: 6_858_000)
    static let notesSize = SlideRect(x: 0, y: 0, width: 6_858_000, height: 9_144_000)

    /// From the points of a 16:9 picture.
    static let scale = SlideScale(x: 0, y: 0, factor: 12_192_000 / PictureFrame.deckSize.width)

    static let title = rect(48, 26, 1504, 56)
    static let text = rect(48, 84, 1504, 42)
    static let accent = rect(120, 374, 110, 7)
    static let mainTitle = rect(120, 180, 1360, 180)
    static let subtitle = rect(120, 408, 1360, 140)
    /// Of the first line's baseline, in points of a 16:9 picture.
    static let listOrigin = Point(x: 120, y: 610)
    static let listColumn = 680.0
    static let footer = rect(48, 877, 1300, 20)
    static let number = rect(1452, 877, 100, 20)

    static func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> SlideRect {
        scale.rect(Rect(x: x, y: y, width: width, height: height))
    }
}
