/// How many lines are made in which way.
package struct LineCount: Sendable, Hashable {
    /// Connectors that go along with the boxes at both ends.
    package private(set) var glued = 0
    /// Connectors of which an end is at no box of the slide.
    package private(set) var loose = 0
    /// Outlines of their own, whose ways no connector takes.
    package private(set) var free = 0

    package init() {}

    mutating func add(_ form: LineForm) {
        switch form {
        case .glued: glued += 1
        case .loose: loose += 1
        case .free: free += 1
        }
    }

    package static func + (a: LineCount, b: LineCount) -> LineCount {
        var sum = a
        sum.glued += b.glued
        sum.loose += b.loose
        sum.free += b.free
        return sum
    }
}
