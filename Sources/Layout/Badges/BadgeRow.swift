/// The discs of one line, and what it costs to put them there.
struct BadgeRow: Sendable, Hashable {
    var cost: Double
    var discs: [BadgeDisc]
}
