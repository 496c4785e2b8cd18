import Model

/// How the badges of an inline drawing and the steps on its page refer to each other.
struct BadgeLinks {
    /// Of the ids of the badges. The first badge of each path has one.
    var idPrefix: String
    /// Whether a badge leads to the element `path-a` of the page.
    var linksToSteps: Bool

    func id(of path: Path) -> String { "\(idPrefix)-path-\(path.letter)" }

    func step(of path: Path) -> String? { linksToSteps ? "#path-\(path.letter)" : nil }
}
