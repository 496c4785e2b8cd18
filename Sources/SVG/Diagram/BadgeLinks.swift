import Model

/// How the badges of an inline drawing and the steps on its page refer to each other.
struct BadgeLinks {
    /// Of the ids of the badges. The first badge of each path has one.
    var idPrefix: String

    func id(of path: Path) -> String { "\(idPrefix)-path-\(path.letter)" }

    /// The address of the element of the page to which a badge leads.
    func step(of path: Path) -> String { "#path-\(path.letter)" }
}
