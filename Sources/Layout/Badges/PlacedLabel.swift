import Model

/// What stands on a line: its letters, or a plate with its ports.
struct PlacedLabel {
    /// For each piece of a row of letters.
    var discs: [LabelPiece] = []
    var plate: PortPlate?
    /// Around the rows of a list, and these, each with the middles of its letters.
    var list: (frame: Rect, rows: [(plate: PortPlate, letters: [Point])])?

    static let none = PlacedLabel(.none, [])

    /// - Parameter pieces: none where the line has no place for the label.
    init(_ label: LineLabel, _ pieces: [LabelPiece]) {
        switch label {
        case .none: break
        case .letters: discs = pieces
        case .list(let rows): list = pieces.first.map { ($0.frame, LineLabel.placed(rows, in: $0.frame)) }
        case .plate(let lines): plate = pieces.first.map { LineLabel.plate(lines, in: $0.frame) }
        }
    }

    /// All that is drawn on the line.
    var frames: [Rect] { discs.map(\.frame) + [plate?.frame, list?.frame].compactMap { $0 } }

    func badges(_ paths: [Path]) -> [Badge] {
        zip(paths, discs).map { Badge(path: $0, center: $1.center, radius: $1.radius) }
    }
}
