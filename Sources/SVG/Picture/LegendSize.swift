import Layout

/// The sizes of a legend's text and rows, in points.
struct LegendSize: Sendable, Hashable {
    var head: TextStyle
    var port: TextStyle
    var text: TextStyle
    /// What the ends of lines mean.
    var key: TextStyle
    var rowHeight: Double
    /// Of further lines of a protocol.
    var lineHeight: Double
    var headHeight: Double
    var keyLineHeight: Double
    /// How wide a protocol's text may be before it is broken.
    var protocolLimit: Double
    /// Between port, line and protocol.
    var gap = 20.0
    var sampleWidth = 84.0
    var columnGap = 44.0

    /// For a screen at which one person sits.
    static let page = LegendSize(
        head: TextStyle(size: 13, weight: .semibold), port: TextStyle(size: 15, weight: .semibold),
        text: TextStyle(size: 15, weight: .medium), key: TextStyle(size: 13, weight: .medium), rowHeight: 30,
        lineHeight: 19, headHeight: 24, keyLineHeight: 22, protocolLimit: 250)

    /// For a room. On a slide 13.33 inches wide, 1600 points of a picture, no text is smaller than 12 typographic points.
    static let room = LegendSize(
        head: TextStyle(size: 20, weight: .semibold), port: TextStyle(size: 20, weight: .semibold),
        text: TextStyle(size: 20, weight: .medium), key: TextStyle(size: 20, weight: .medium), rowHeight: 36,
        lineHeight: 25, headHeight: 32, keyLineHeight: 30, protocolLimit: 330)

    /// The same text in less room.
    static let compactRoom = LegendSize(
        head: room.head, port: room.port, text: room.text, key: room.key, rowHeight: 27, lineHeight: 23, headHeight: 28,
        keyLineHeight: 26, protocolLimit: 270, gap: 12, sampleWidth: 64, columnGap: 30)
}
