import Diagnostics

/// A link joins two boxes of which neither holds the other.
enum SelfLinkRule {
    static func breaks(_ link: DiagramLink) -> Bool {
        link.from.isHeld(by: link.to) || link.to.isHeld(by: link.from)
    }

    static func faults(in links: [DiagramLink]) -> [Diagnostic] {
        links.compactMap { link in
            guard breaks(link) else { return nil }
            let message =
                link.from.id == link.to.id
                ? "the link joins ‘\(link.from.id)’ with itself"
                : "the link joins ‘\(link.from.id)’ with ‘\(link.to.id)’, of which one holds the other"
            return Diagnostic(.selfLink, message, at: link.location)
        }
    }
}
