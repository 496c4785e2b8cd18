/// The label of one line in one place, and what it costs to put it there.
struct BadgeRow: Sendable, Hashable {
    var cost: Double
    /// A disc for each letter, or the plate alone.
    var pieces: [LabelPiece]
}
