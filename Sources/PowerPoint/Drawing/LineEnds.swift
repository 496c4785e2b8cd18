import Model

/// The ends of lines as PowerPoint draws them, which go along when a connector moves. It has no hollow ones, so that
/// those of Portolan that are hollow, barred or doubled differ from the others by their proportions.
struct LineEnds {
    let style: LineStyle
    let scale: SlideScale

    /// Ends of thinner lines are as large as those of lines so thick, in EMU.
    private static let thinnest = 2.0 * Double(SlideUnit.point)

    /// Where the other side listens.
    var head: ShapeStroke.End {
        switch style.head {
        case .triangle: end("triangle", length: 11)
        case .barredTriangle: end("triangle", length: 11, isShort: true)
        case .hollowTriangle: end("stealth", length: 12)
        case .vee: end("arrow", length: 9)
        case .chevrons: end("arrow", length: 9, isShort: true)
        case .diamond: end("diamond", length: 11)
        case .hollowDiamond: end("diamond", length: 11, isShort: true)
        }
    }

    /// Where the connection is opened.
    var dot: ShapeStroke.End { end("oval", length: 6.4) }

    /// - Parameter length: in points of the drawing. An end has two, three or five times the line's width.
    private func end(_ type: String, length: Double, isShort: Bool = false) -> ShapeStroke.End {
        let size = length * scale.factor / max(style.width * scale.factor, Self.thinnest)
        let name = size < 2.5 ? "sm" : size < 4 ? "med" : "lg"
        return ShapeStroke.End(type: type, width: name, length: isShort ? (name == "lg" ? "med" : "sm") : name)
    }
}
