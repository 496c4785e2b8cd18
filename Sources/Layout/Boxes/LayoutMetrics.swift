/// The measures that a diagram is built with; points.
enum LayoutMetrics {
    /// Every frame and every raw route lies on this grid, and two lanes are two steps apart.
    static let grid = 14.0
    static let lane = 28.0
    /// Between two ends of lines without letters at one side of a box, at least.
    static let endPitch = 20.0
    static let padding = 14.0
    static let gap = 14.0
    static let titleBar = 42.0
    static let leafHeight = 42.0
    /// Above and below both names in a machine that is one box with what it holds, together.
    static let mergedMargin = 14.0
    /// Text of a machine, service or external system is broken into lines beyond this.
    static let titleLimit = 260.0
    static let textLimit = 210.0
    static let plainCardLimit = 150.0
    /// The same where room is short.
    static let narrowTitleLimit = 170.0
    static let narrowTextLimit = 140.0
    static let lineSpacing = 1.22
    /// From a baseline's middle line down to the baseline, in em.
    static let baselineDrop = 0.36
    /// How far the cards behind a stack stick out, up and to the right.
    static let stackOffset = 7.0
    /// From a zone's members to its border, and the same above, where its name stands.
    static let zoneMargin = 34.0
    static let zoneTop = 46.0
    /// The same from the frame of a zone inside it.
    static let innerZoneMargin = 20.0
    static let innerZoneTop = 46.0
    /// Between the borders of two zones side by side.
    static let zoneGap = 20.0
    /// Of a path's letter in its disc.
    static let badgeRadius = 11.5
    /// Of a letter's disc in a pill of several, and between the centers of two.
    static let pillRadius = 9.0
    static let pillPitch = 18.5
    /// Between labels, and between the parts of one.
    static let badgeSpacing = 2.0

    /// The share of a line that its label may cover.
    static let mostCovered = 0.4

    /// Between two columns, for lines that run straight from one to the other with a label on them, a dot and an arrowhead.
    ///
    /// - Parameter inside: how much of the line is inside the machines at its ends.
    static func badgeRoom(_ badgeRun: Double, inside: Double) -> Double {
        badgeRun == 0 ? 32 : max(badgeRun + 32, min(badgeRun / mostCovered - inside, badgeRun + 112))
    }

    /// Between two columns, for lines that run up and down there beside each other.
    static func laneRoom(_ lanes: Int) -> Double { lanes < 2 ? 0 : 42 + 20 * Double(lanes - 1) }

    /// Between two columns, where zones end with the first or start with the second.
    static func zoneRoom(ends: Bool, starts: Bool) -> Double {
        if ends && starts { return 2 * zoneMargin + zoneGap }
        return ends || starts ? zoneMargin + zoneGap : 0
    }

    /// The smallest multiple of `step` that is not below `value`.
    static func roundUp(_ value: Double, to step: Double = grid) -> Double {
        ((value / step) - 1e-9).rounded(.up) * step
    }

    /// The smallest odd multiple of the grid that is not below `value`: the middles of boxes of such heights, whose upper
    /// borders are on the grid, can be level.
    static func roundUpOdd(_ value: Double) -> Double { roundUp(value - grid, to: 2 * grid) + grid }

    /// The largest multiple of the grid that is not above `value`.
    static func snapDown(_ value: Double) -> Double { (value / grid + 1e-9).rounded(.down) * grid }

    /// The nearest multiple of the grid.
    static func snap(_ value: Double) -> Double { (value / grid).rounded() * grid }
}
