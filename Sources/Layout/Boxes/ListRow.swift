import Model

/// A row of the list on a line that stands for several: a sample of one of them, its ports, and its letters.
struct ListRow: Sendable, Hashable {
    let text: String
    /// How many.
    let letters: Int
    private let textWidth: Double

    init(text: String, letters: Int) {
        self.text = text
        self.letters = letters
        textWidth = text.isEmpty ? 0 : TextMetrics.width(text, .plate)
    }

    static let height = 20.0
    /// Between the sample, the text and the letters.
    private static let gap = 10.0
    private static let padding = 4.0

    private var lettersWidth: Double { letters == 0 ? 0 : Double(letters) * LayoutMetrics.pillPitch }

    var width: Double {
        let parts = [textWidth, lettersWidth].filter { $0 > 0 }
        return PortPlate.sampleWidth + parts.reduce(0) { $0 + Self.gap + $1 } + 2 * Self.padding
    }

    /// The row at its place in a list, with the middles of its letters.
    func placed(in frame: Rect) -> (plate: PortPlate, letters: [Point]) {
        let left = frame.left + PortPlate.sampleWidth + Self.gap
        let origin = Point(x: left, y: frame.center.y + TextStyle.plate.size * LayoutMetrics.baselineDrop)
        let run = TextRun(text: text, origin: origin, style: .plate, width: textWidth)
        let first = left + (text.isEmpty ? 0 : textWidth + Self.gap) + LayoutMetrics.pillPitch / 2
        return (
            PortPlate(frame: frame, texts: text.isEmpty ? [] : [run]),
            (0..<letters).map { Point(x: first + Double($0) * LayoutMetrics.pillPitch, y: frame.center.y) }
        )
    }
}
