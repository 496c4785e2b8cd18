import Layout

/// How a box looks, without what it contains.
package struct BoxLook: Sendable, Hashable {
    package enum Outline: Sendable, Hashable {
        case rectangle(radius: Double)
        /// With ellipses of that half height at its ends.
        case cylinder(lid: Double)
    }

    package let outline: Outline
    /// `nil` for a box that is one with its machine: only its name is drawn.
    package let fill: ColorToken?
    package let border: ColorToken?
    /// In points of the drawing.
    package let borderWidth: Double
    /// Lengths of dashes and gaps, in points; empty for a solid border.
    package let dashes: [Double]

    /// The largest radius of a corner: a line may end one grid step from a corner, and would not meet a rounder one.
    private static let roundest = 18.0

    package init(_ box: BoxShape) {
        if box.body != nil {
            self.init(.rectangle(radius: 10), nil, nil, StrokeWidth.inherited)
            return
        }
        let round = min(Self.roundest, box.frame.height / 2)
        switch box.kind {
        case .machine: self.init(.rectangle(radius: 10), .card, .cardBorder, StrokeWidth.inherited)
        case .person: self.init(.rectangle(radius: round), .person, .cardBorder, StrokeWidth.inherited)
        case .external, .zone:
            self.init(
                .rectangle(radius: box.titleBar == nil ? round : 14), .external, .externalBorder, 1.6, dashes: [6, 4])
        case .database:
            self.init(
                .cylinder(lid: min(6, box.frame.height / 8)), box.depth == 0 ? .card : Self.surface(box.depth),
                box.depth == 0 ? .cardBorder : .serviceBorder, StrokeWidth.inner)
        case .service, .application:
            if box.depth == 0 {
                self.init(.rectangle(radius: 10), .card, .cardBorder, StrokeWidth.inherited)
            } else {
                self.init(
                    .rectangle(radius: box.depth == 1 ? 7 : 6), Self.surface(box.depth), .serviceBorder,
                    StrokeWidth.inner)
            }
        }
    }

    private init(
        _ outline: Outline, _ fill: ColorToken?, _ border: ColorToken?, _ borderWidth: Double, dashes: [Double] = []
    ) {
        self.outline = outline
        self.fill = fill
        self.border = border
        self.borderWidth = borderWidth
        self.dashes = dashes
    }

    /// Boxes in boxes alternate, so that each differs from the one around it.
    private static func surface(_ depth: Int) -> ColorToken { depth % 2 == 1 ? .service : .part }
}

extension BoxShape {
    /// How far the cards behind a stack are offset, to the right and up, the last one first.
    package static let stackOffsets = [7, 3.5]

    /// The color of its title.
    package var textColor: ColorToken { kind == .machine || kind == .external ? .title : .label }

    /// What its chip says of a stack.
    package var stackText: String { "×\(stackSize.map(String.init) ?? "n")" }

    package static let chipStyle = TextStyle(size: TextStyle.smallest, weight: .semibold)
}
