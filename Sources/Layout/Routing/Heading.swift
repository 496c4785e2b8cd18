/// The four ways to go, and the four sides of a box: a line leaves the right side going right.
enum Heading: Int, Sendable, CaseIterable {
    case right, down, left, up

    var isHorizontal: Bool { self == .right || self == .left }
    var reversed: Heading {
        switch self {
        case .right: .left
        case .down: .up
        case .left: .right
        case .up: .down
        }
    }
}
