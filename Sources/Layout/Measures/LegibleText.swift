/// How small text may be in a picture of 1600 by 900 pixels, so that it can be read on a screen and on a wall.
enum LegibleText {
    /// Pixels.
    static func least(machines: Int) -> Double { machines > 25 ? 9 : 11 }

    /// What text in such a picture should have, so that it is read without effort.
    static let comfortable = 14.0

    /// How much larger it would have to be, as a factor less 1; 0 for text that is large enough. At most 0.3: beyond
    /// that, more of it would outweigh every other fault.
    static func shortfall(of size: Double, machines: Int) -> Double {
        min(max(0, least(machines: machines) / max(size, 0.1) - 1), 0.3)
    }
}
