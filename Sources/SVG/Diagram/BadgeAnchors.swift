import Model

/// How a page and the badges of a drawing lead to each other.
struct BadgeAnchors {
    /// The address to which a click on a path's badge leads.
    var step: ((Path) -> String)?
    /// The id of a path's badge, taken by the first that is drawn.
    var ids: [Path: String] = [:]
}
