/// Where a line of a fan joins another one, on whose way it goes on, or from whose way it comes.
struct Joint: Sendable, Hashable {
    /// The other line, and its run between two corners.
    var link: Int
    var run: Int
    /// Whether the line ends there, otherwise it begins there.
    var isAtEnd: Bool
}

/// The lines of a diagram, each without what it shares with another.
struct JoinedLines: Sendable {
    var own: [[Point]]
    /// Of each line; `nil` for one that has its whole way to itself.
    var joints: [Joint?]

    /// From box to box, with what is shared.
    func whole(_ link: Int) -> [Point] {
        guard let joint = joints[link], !own[link].isEmpty else { return own[link] }
        let (carrier, offset) = (whole(joint.link), offset(joint.link))
        return joint.isAtEnd
            ? own[link] + carrier[(offset + joint.run + 1)...] : carrier[...(offset + joint.run)] + own[link]
    }

    /// How many corners of the whole line come before its own.
    func offset(_ link: Int) -> Int {
        guard let joint = joints[link], !joint.isAtEnd else { return 0 }
        return offset(joint.link) + joint.run + 1
    }

    /// Brings the ends of joined lines back to the lines that they join, which have moved.
    mutating func reconnect() {
        for (link, joint) in joints.enumerated() {
            guard let joint, !own[link].isEmpty, own[joint.link].count > joint.run + 1 else { continue }
            let (a, b) = (own[joint.link][joint.run], own[joint.link][joint.run + 1])
            let end = joint.isAtEnd ? own[link].count - 1 : 0
            if abs(a.x - b.x) < 1e-6 { own[link][end].x = a.x } else { own[link][end].y = a.y }
        }
    }
}
