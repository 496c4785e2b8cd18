/// The ports of a line, written on it where it has no letters, or a row of a list of them.
package struct PortPlate: Sendable, Hashable {
    package static let cornerRadius = 6.0
    /// Of the sample of a line at the left of a row in a list.
    package static let sampleWidth = 34.0

    package var frame: Rect
    package var texts: [TextRun]

    package init(frame: Rect, texts: [TextRun]) {
        self.frame = frame
        self.texts = texts
    }

    mutating func move(dx: Double, dy: Double) {
        frame = frame.offset(dx: dx, dy: dy)
        for index in texts.indices {
            texts[index].origin.x += dx
            texts[index].origin.y += dy
        }
    }
}
