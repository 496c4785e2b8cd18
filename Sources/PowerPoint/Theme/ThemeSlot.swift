import SVG

/// A color of a theme by its use. A template has others in the same slots.
enum ThemeSlot: String, Sendable, Hashable, CaseIterable {
    /// The ground and what stands on it, and a second pair of both.
    case ground = "bg1"
    case ink = "tx1"
    case secondGround = "bg2"
    case secondInk = "tx2"
    case accent1, accent2, accent3, accent4, accent5, accent6

    /// Those that lines and zones are made from.
    static let accents: [ThemeSlot] = [.accent1, .accent2, .accent3, .accent4, .accent5, .accent6]

    /// What Portolan's own theme has in the slot.
    var token: ColorToken {
        switch self {
        case .ground: .canvas
        case .ink: .ink
        case .secondGround: .titleBar
        case .secondInk: .faintInk
        case .accent1: ColorToken.lines[0]
        case .accent2: ColorToken.lines[1]
        case .accent3: ColorToken.lines[2]
        case .accent4: ColorToken.lines[3]
        case .accent5: ColorToken.lines[4]
        case .accent6: ColorToken.lines[5]
        }
    }
}
